import { useAddress } from '../../address';
import { Tabs } from '../../components/frame/tabs';
import { Card, PageHeading, SectionHeading, Stack, Subtle } from '../../components/frame/layout';
import { Empty, Failure, Loading } from '../../components/frame/states';
import { watchWords, words } from '../../words/words';
import { BatchNoticeView } from '../batch/batch-notice';
import { Findings } from './findings/findings';
import { Figures } from './summary/figures';
import { HistoryPlots } from './summary/history-plots';
import { AddPeople } from './people/add-people';
import { TakeOutReview } from './review/take-out-review';
import { People } from './people/people';
import { LookLine } from './summary/look-line';
import { WatchOff } from './summary/watch-off';
import { useWatch } from './use-watch';
import type { WatchStore } from './use-watch';

/** Who was invited without access and holds some now, and what is decided about it. */
export default function WatchPage() {
  const store = useWatch();
  const { watch, loadError, reload, error } = store;
  return (
    <Stack space="wide">
      <PageHeading
        title={words.pages.watch}
        actions={
          watch && (
            <>
              <AddPeople onAdded={reload} />
              {watch.watched > 0 && <TakeOutReview />}
            </>
          )
        }
      >
        <Subtle>{watchWords.lead}</Subtle>
      </PageHeading>
      {!watch && (loadError ? <Failure error={loadError} onRetry={() => void reload()} /> : <Loading />)}
      {error && <Failure error={error} />}
      {watch && <Watch store={{ ...store, watch }} />}
    </Stack>
  );
}

function Watch({ store }: { store: WatchStore }) {
  const { watch, reload } = store;
  return (
    <>
      {!watch.isOn && <WatchOff onTurnedOn={reload} />}
      {watch.notice && <BatchNoticeView notice={watch.notice} />}
      {(watch.isOn || watch.watched > 0) && (
        <Card label={watchWords.figures.title}>
          <SectionHeading>{watchWords.figures.title}</SectionHeading>
          <Figures watch={watch} />
          <HistoryPlots history={watch.history} />
          <LookLine store={store} />
        </Card>
      )}
      {watch.watched === 0 && watch.isOn && (
        <Empty title={watchWords.empty.title}>
          <Subtle>{watchWords.empty.body}</Subtle>
        </Empty>
      )}
      {watch.watched > 0 && <Lists store={store} />}
    </>
  );
}

const views = ['findings', 'people'] as const;

function Lists({ store: { watch, reload } }: { store: WatchStore }) {
  const { query, go } = useAddress();
  const view = query['view'] === 'people' ? 'people' : 'findings';
  return (
    <Tabs
      label={watchWords.views}
      tabs={views.map((name) => [name, watchWords[name]] as const)}
      value={view}
      onChange={(next) => go('watch', { view: next === 'people' ? next : undefined }, { replace: true })}
    >
      {view === 'people' ? (
        <People watch={watch} onChanged={reload} />
      ) : (
        <Findings watch={watch} onDecided={reload} />
      )}
    </Tabs>
  );
}
