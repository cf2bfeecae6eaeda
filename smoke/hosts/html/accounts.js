const main = document.querySelector('main');
const list = document.querySelector('ul');
const news = document.querySelector('output');
const action = document.querySelector('crm-resync-action');
const row = document.querySelector('template').content;
let page = 0;

function show() {
  const accounts = Array.from({ length: 50 }, (_, i) => page * 50 - 49 + i).map((n) => ({
    id: `a${n}`,
    name: `Account ${n}`,
  }));
  while (list.children.length < accounts.length) list.append(row.cloneNode(true));
  accounts.forEach(({ id, name }, i) => {
    list.children[i].querySelector('span').textContent = name;
    list.children[i].querySelector('crm-sync-icon').setAttribute('record-id', id);
  });
  action.setAttribute('record-ids', accounts.map(({ id }) => id).join(' '));
  main.hidden = false;
}

function close() {
  page = 0;
  main.hidden = true;
  list.replaceChildren();
}

// This event bubbles: one listener covers all elements.
main.addEventListener('crm-resync-request', (event) => {
  if (!document.getElementById('hold').checked) return;
  event.preventDefault();
  news.textContent = `Held ${event.records.length} records`;
});

// This event does not bubble, but a listener can capture it.
list.addEventListener('crm-panel-open', (event) => (news.textContent = `Opened by ${event.reason}`), true);

document.getElementById('next').addEventListener('click', () => {
  page += 1;
  show();
});
document.getElementById('close').addEventListener('click', close);
