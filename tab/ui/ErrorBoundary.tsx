import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly renderFace: (retry: () => void) => ReactNode;
}

/** Keeps the fault of one screen from taking the others down. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed
      ? this.props.renderFace(() => this.setState({ failed: false }))
      : this.props.children;
  }
}
