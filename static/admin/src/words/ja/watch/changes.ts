import type { changeWords as english } from '../../en/watch/changes';

export const changeWords: typeof english = {
  openFinding: '検出事項を開く',
  names: {
    addressFields: 'アドレスを含む課題フィールド',
    notBefore: '少なくともこの時点までアクセス権なし',
    firstSeenAt: '最初の検出',
    until: '許可の期限',
    format: '形式',
    people: '人数',
    sha256: 'ファイルの SHA-256',
  },
  formats: { csv: 'CSV', jsonl: 'JSON Lines' },
  access: (access, way) => `${access}: ${way}`,
  noFields: 'なし',
};
