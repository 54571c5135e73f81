import { useId } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { Small } from '../../../components/frame/layout';
import { words } from '../../../words/words';

/** That nobody starts what they prepared. */
export function FourEyes({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const about = useId();
  return (
    <div>
      <Checkbox
        label={words.settings.fourEyes}
        aria-describedby={about}
        isChecked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div id={about}>
        <Small>{words.settings.fourEyesHelp}</Small>
      </div>
    </div>
  );
}
