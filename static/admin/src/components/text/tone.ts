export type Tone = 'neutral' | 'success' | 'information' | 'warning' | 'danger';
