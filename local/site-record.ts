import type { DatabaseSync } from 'node:sqlite';
import type { Site } from './site/site.ts';

/** Keeps the stand-in site in the host's database between starts. */
export function createSiteRecord(database: DatabaseSync, site: Pick<Site, 'save' | 'load'>) {
  database.exec(
    'CREATE TABLE IF NOT EXISTS site (id INTEGER PRIMARY KEY CHECK (id = 1), saved TEXT NOT NULL)',
  );
  return {
    save(): void {
      database
        .prepare(
          'INSERT INTO site (id, saved) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET saved = excluded.saved',
        )
        .run(JSON.stringify(site.save()));
    },
    /** False when nothing was kept. */
    restore(): boolean {
      const row = database.prepare('SELECT saved FROM site WHERE id = 1').get();
      if (typeof row?.['saved'] !== 'string') return false;
      site.load(JSON.parse(row['saved']));
      return true;
    },
  };
}
