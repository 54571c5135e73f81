import {
  configurationOf,
  defaultConfiguration,
  submittedOf,
} from '../../../static/native/src/gadget/configuration';

describe('the configuration of the gadget', () => {
  it.each([undefined, null, 'x', {}, { findings: 999, refresh: -1, title: 4 }])(
    'of which Jira keeps %j is that of a gadget that was never set up',
    (kept) => {
      expect(configurationOf(kept)).toEqual(defaultConfiguration);
    },
  );

  it('is read from what the form has, whose choices are texts', () => {
    const values = { title: ' Contractors ', findings: '10', refresh: '15' };
    expect(configurationOf(values)).toEqual({ title: 'Contractors', findings: 10, refresh: 15 });
  });

  it('names minutes to Jira only where there are some', () => {
    expect(submittedOf({ title: '', findings: 0, refresh: 0 })).toEqual({ title: '', findings: 0 });
    expect(submittedOf({ title: '', findings: 5, refresh: 60 })).toEqual({
      title: '',
      findings: 5,
      refresh: 60,
    });
  });
});
