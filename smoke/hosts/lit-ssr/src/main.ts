// #region take-over
import 'crm-sync-elements/define.js';
// #endregion take-over

const main = document.querySelector('main')!;
const rows = [...main.querySelectorAll('li')];
const news = main.querySelector('output')!;
let page = 1;

function showNext(): void {
  page += 1;
  const ids = rows.map((_, row) => `a${page * 50 - 49 + row}`);
  rows.forEach((row, i) => {
    const icon = row.querySelector('crm-sync-icon')!;
    // The server's data belongs to the previous record.
    icon.record = undefined;
    icon.recordType = 'account';
    icon.recordId = ids[i];
    row.querySelector('span')!.textContent = `Account ${ids[i]?.slice(1)}`;
  });
  main.querySelector('crm-resync-action')!.recordIds = ids.join(' ');
}

main.addEventListener('crm-resync-request', (event) => {
  if (!main.querySelector<HTMLInputElement>('#hold')!.checked) return;
  event.preventDefault();
  news.textContent = `Held ${event.records.length} records`;
});
main.addEventListener('crm-panel-open', (event) => (news.textContent = `Opened by ${event.reason}`), true);
document.getElementById('next')!.addEventListener('click', showNext);
document.getElementById('close')!.addEventListener('click', () => main.remove());
