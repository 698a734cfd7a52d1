import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type ReportFormat, reportFormats } from '../../../src/domain/report-paper.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { reportFileTexts } from '../../ui/texts/report-files.ts';

/** What is on the screen, as a file to take along. */
export function FileMenu({
  name,
  fetchFile,
}: {
  /** Without its ending. */
  readonly name: string;
  readonly fetchFile: (format: ReportFormat) => Promise<Blob>;
}) {
  const text = useTexts(reportFileTexts);
  const tell = useTell();
  const [making, setMaking] = useState(false);
  const download = async (format: ReportFormat): Promise<void> => {
    setMaking(true);
    try {
      saveAs(`${name}.${format}`, await fetchFile(format));
    } catch (error) {
      tell.failed(text.notMade, error);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton disabledFocusable={making} icon={making ? <Spinner size="tiny" /> : undefined}>
          {making ? text.making : text.open}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {reportFormats.map((format) => (
            <MenuItem key={format} onClick={() => void download(format)}>
              {text.format[format]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
