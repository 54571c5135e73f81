import { CopyButton } from '../../../components/text/copy-button';
import { Card, Row, SectionHeading, Small } from '../../../components/frame/layout';
import { Failure, Loading } from '../../../components/frame/states';
import { call } from '../../../backend/backend';
import { useLoad } from '../../../backend/use-load';
import { words } from '../../../words/words';
import styles from './chain-head.module.css';

/** The newest link of the chain of digests, to be kept outside the app. */
export function ChainHead() {
  const { data, error, reload } = useLoad('digest', () => call('getAuditDigest', {}));
  const head = data?.head;
  return (
    <Card label={words.audit.chain}>
      <SectionHeading>{words.audit.chain}</SectionHeading>
      {!data && (error ? <Failure error={error} onRetry={() => void reload()} /> : <Loading />)}
      {data && !head && <Small>{words.audit.chainEmpty}</Small>}
      {data && head && (
        <>
          <Row>
            <code className={styles.head}>{head}</code>
            <CopyButton label={words.audit.chainCopy} text={() => head} />
            <a href={mailWith(head, data.links, data.at)} target="_blank" rel="noreferrer">
              {words.audit.chainMail}
            </a>
          </Row>
          <Small>{words.audit.chainHelp(data.links, data.entries)}</Small>
        </>
      )}
    </Card>
  );
}

/** Opens a message in the admin's own mail program; the app itself sends nothing anywhere. */
const mailWith = (head: string, links: number, at: string) =>
  `mailto:?subject=${encodeURIComponent(words.audit.chainMailSubject)}&body=${encodeURIComponent(
    words.audit.chainMailBody(head, links, at),
  )}`;
