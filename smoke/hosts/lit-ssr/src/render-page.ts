import { writeFileSync } from 'node:fs';
import { statuses } from './accounts.ts';
import { renderAccounts } from './render-accounts.ts';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Server rendering</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/src/main.ts"></script>
  </head>
  <body>
    <button id="next">Next page</button>
    <button id="close">Close</button>
    ${await renderAccounts(statuses)}
  </body>
</html>
`;
writeFileSync('index.html', page);
