// The signed-in user, and a switch for the session's role. The server stores the role. The page reloads after a switch,
// because row actions, editable fields and the kit's session depend on the role.
import { problemText } from '../api/api-problem.js';
import { putRole } from '../api/workspace-api.js';
import { roles, type Role, type WorkspaceSession } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { avatar } from '../parts/avatar.js';
import { session } from './session.js';

const roleLabels: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  standard: 'Standard',
  read_only: 'Read-only',
};

export function sessionPanel(): HTMLElement {
  const panel = h('section', { class: 'session', 'aria-label': 'Session' });
  session().then(
    (current) => panel.replaceChildren(...signedIn(current)),
    () => panel.replaceChildren(h('p', { class: 'hint' }, 'Your session could not be loaded.')),
  );
  return panel;
}

function signedIn({ role, user }: WorkspaceSession): Node[] {
  const name = (typeof user === 'string' ? user : (user.name ?? user.email)) ?? 'Signed in';
  const message = h('p', { class: 'session-message', role: 'status' });
  const buttons = roles.map((value) =>
    h(
      'button',
      { type: 'button', value, 'aria-pressed': String(value === role), onclick: () => void change(value) },
      roleLabels[value],
    ),
  );
  const change = async (next: Role): Promise<void> => {
    if (next === role) return;
    try {
      await putRole(next);
      location.reload();
    } catch (thrown) {
      message.textContent = `The role was not changed. ${problemText(thrown)}`;
    }
  };
  return [
    h(
      'div',
      { class: 'session-user' },
      avatar(name),
      h('div', null, h('strong', null, name), h('span', null, `${roleLabels[role]} access`)),
    ),
    h(
      'div',
      { class: 'segments role-switch', role: 'group', 'aria-label': 'Role of this session' },
      ...buttons,
    ),
    message,
  ];
}
