import { useState } from 'react';
import { Accounts } from './accounts.js';

export function App() {
  const [page, setPage] = useState(0);
  const accounts = Array.from({ length: 50 }, (_, row) => page * 50 - 49 + row).map((n) => ({
    id: `a${n}`,
    name: `Account ${n}`,
  }));

  return (
    <>
      <button onClick={() => setPage(page + 1)}>Next page</button>
      <button onClick={() => setPage(0)}>Close</button>
      {page > 0 && <Accounts accounts={accounts} />}
    </>
  );
}
