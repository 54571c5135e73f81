/** The switches of the stand-in site's page. */
const form = document.getElementById('behaviours');
const status = document.getElementById('behaviour-status');
const send = async (method, address, body) => {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer;
};
const numberOf = (name) => Number(form.elements[name].value);
form.addEventListener('change', async () => {
  const behaviours = {};
  for (const input of form.elements) {
    if (input.type === 'checkbox') behaviours[input.name] = input.checked;
    else if (input.type === 'number' && !input.name.startsWith('rateLimit'))
      behaviours[input.name] = input.valueAsNumber;
  }
  const perSecond = numberOf('rateLimitPerSecond');
  behaviours.rateLimit =
    perSecond > 0 ? { perSecond, retryAfterSeconds: numberOf('rateLimitRetryAfterSeconds') } : null;
  try {
    await send('PUT', '/host/behaviour', behaviours);
    status.textContent = 'Saved; works from the next call on.';
  } catch (error) {
    status.textContent = error.message;
  }
});
document.getElementById('mint').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { accountId, scopes } = Object.fromEntries(new FormData(event.target));
  const output = document.getElementById('token');
  try {
    const { token } = await send('POST', '/host/token', {
      accountId,
      scopes: scopes.split(/[\s,]+/).filter(Boolean),
    });
    output.textContent = token;
  } catch (error) {
    output.textContent = error.message;
  }
});
document.getElementById('later').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { person, what, groupId, product, locale } = Object.fromEntries(new FormData(event.target));
  const about = { 'joins-group': { groupId }, 'takes-access': { product }, 'chooses-language': { locale } };
  try {
    await send('POST', '/host/later', { person, what, ...about[what] });
    location.reload();
  } catch (error) {
    document.getElementById('later-status').textContent = error.message;
  }
});
