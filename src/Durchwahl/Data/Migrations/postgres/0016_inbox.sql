-- What for: which calls through the exchange were made for a promise, so that its page knows how far one is and can name the contact in which it was kept. Says nothing about the person who was called.
-- Kept for 90 days; older ones are deleted when the next call of the office begins.
create table promise_callback (
  contact_id uuid primary key,
  promise_id uuid not null references promise (id) on delete cascade,
  office_id uuid not null references office (id),
  started_by text not null, -- an account name; protected
  started_at timestamptz not null,
  ended_at timestamptz,
  result text
);
create index promise_callback_by_promise on promise_callback (promise_id, started_at);
create index promise_callback_by_office on promise_callback (office_id, started_at);
