import {
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
  type Action,
} from 'adaptivecards';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { StageAction } from '../../src/contract/stage.ts';
import './card.css';
import { hostConfigs } from './host-config.ts';
import type { TeamsTheme } from './teams-host-protocol.ts';

interface CardProps {
  readonly card: unknown;
  readonly theme: TeamsTheme;
  readonly onAct: (action: StageAction) => void;
  readonly onOpen: (url: string) => void;
}

/** One Adaptive Card, drawn by the public renderer. */
export function Card({ card, theme, onAct, onOpen }: CardProps) {
  const place = useRef<HTMLDivElement>(null);
  const onAction = useEffectEvent((action: Action) => pass(action, { onAct, onOpen }));

  useEffect(() => {
    const drawing = new AdaptiveCard();
    drawing.hostConfig = new HostConfig(hostConfigs[theme]);
    drawing.parse(card);
    drawing.onExecuteAction = (action) => onAction(action);
    const drawn = drawing.render();
    if (drawn) place.current?.replaceChildren(drawn);
  }, [card, theme]);

  return <div ref={place} />;
}

function pass(action: Action, { onAct, onOpen }: Pick<CardProps, 'onAct' | 'onOpen'>): void {
  const named = { ...(action.id ? { id: action.id } : {}), ...(action.title ? { title: action.title } : {}) };
  if (action instanceof OpenUrlAction) onOpen(action.url ?? '');
  else if (action instanceof ExecuteAction) {
    onAct({ ...named, type: 'Action.Execute', verb: action.verb, data: action.data });
  } else if (action instanceof SubmitAction) onAct({ ...named, type: 'Action.Submit', data: action.data });
}
