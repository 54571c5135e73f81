import { first } from '../../../static/admin/src/words/en/first.ts';
import * as later from '../../../static/admin/src/words/en/later.ts';
import { laterOf } from '../../../static/admin/src/words/later-of.ts';
import { sayAll } from '../../../static/admin/src/words/words.ts';

/** Parts of the page are tested as an English reader sees them. */
sayAll(first, laterOf(later));
