// Keeps an open page up to date from the centre's event stream.
"use strict";

const shown = (value) => (value === null ? "–" : String(value));

function fill(root, values) {
  for (const place of root.querySelectorAll("[data-show]")) {
    const value = values[place.dataset.show];
    if (value !== undefined) place.textContent = shown(value);
  }
}

function draw(picture) {
  fill(document.querySelector("header"), picture);
  for (const session of picture.sessions) {
    const card = document.querySelector(`[data-session="${CSS.escape(session.id)}"]`);
    if (!card) { if (location.pathname === "/") location.reload(); continue; }
    fill(card, session);
    for (const [lane, persons] of Object.entries(session.lanes)) fill(card, { [`lane_${lane}`]: persons });
    const progress = card.querySelector("[data-progress]");
    progress.max = session.expected || 1;
    progress.value = session.present;
    const most = Math.max(1, ...session.per_minute);
    card.querySelectorAll("[data-bars] i").forEach((bar, minute) => {
      bar.style.height = `${(100 * session.per_minute[minute]) / most}%`;
      bar.title = session.per_minute[minute];
    });
    for (const [name, counts] of Object.entries(session.delegations)) {
      const row = card.querySelector(`[data-delegation="${CSS.escape(name)}"]`);
      if (row) fill(row, { came: counts[0] });
    }
  }
  for (const gate of picture.gates) {
    const row = document.querySelector(`[data-gate="${CSS.escape(gate.device)}"]`);
    if (!row) continue;
    fill(row, gate.revoked ? { ...gate, trouble: undefined } : gate);
    row.className = gate.well ? "well" : "ill";
  }
}

const stream = new EventSource("/stream");
const offline = document.getElementById("offline");
stream.onmessage = (event) => { offline.hidden = true; draw(JSON.parse(event.data)); };
stream.onerror = () => { offline.hidden = false; };
