import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Tooltip,
} from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { ImageRegular } from '@fluentui/react-icons/svg/image';
import { useState } from 'react';
import { useTexts } from './locale.tsx';
import { sheetTexts } from './texts/calendar-sheet.ts';

const formats = ['pdf', 'png'] as const;
export type SheetFormat = (typeof formats)[number];
const icons = { pdf: <DocumentPdfRegular />, png: <ImageRegular /> } as const;

/** Takes what is on the screen along, on paper or as a picture; says so while it is being drawn. */
export function SheetButton({ download }: { readonly download: (format: SheetFormat) => Promise<void> }) {
  const text = useTexts(sheetTexts);
  const [making, setMaking] = useState(false);
  const make = async (format: SheetFormat): Promise<void> => {
    setMaking(true);
    await download(format).finally(() => setMaking(false));
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={making ? text.making : text.open} relationship="label">
          <MenuButton
            size="small"
            disabledFocusable={making}
            icon={making ? <Spinner size="tiny" /> : <PrintRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {formats.map((format) => (
            <MenuItem key={format} icon={icons[format]} onClick={() => void make(format)}>
              {text.format[format]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
