-- What for: on which posts an account sits, so that somebody sees the promises of these posts. Kept until taken away; deleted with the account or the post.
create table account_post (
  account_id uuid not null references account (id) on delete cascade,
  office_id uuid not null,
  post_id uuid not null references post (id) on delete cascade,
  primary key (account_id, post_id)
);
create index account_post_by_post on account_post (post_id);

-- What for: what the office owes; nothing in it says who the person is. Kept as long as the office, figures are made of it; no job deletes.
create table promise (
  id uuid primary key,
  office_id uuid not null references office (id),
  reference text not null unique,
  kind text not null,
  topic text,
  owner_post uuid, -- perhaps removed since
  owner_team uuid,
  stand_in uuid,
  contact_id uuid,
  message_id uuid,
  request_id uuid,
  opened_at timestamptz not null,
  opened_by text not null,
  counted_from text not null, -- on the clock in the house
  rule text,
  window_from timestamptz,
  due_at timestamptz not null,
  due text not null, -- JSON: day, explanation, days counted
  way text not null,
  language text,
  taken_at timestamptz,
  taken_by text,
  awaits_reply boolean not null,
  attempts integer not null,
  last_attempt_at timestamptz,
  outcome text,
  ended_at timestamptz,
  ended_by text,
  kept_in uuid,
  problem text,
  version integer not null
);
create index promise_by_office on promise (office_id, opened_at);
create index promise_open on promise (office_id, due_at) where outcome is null;
create index promise_by_contact on promise (contact_id);
create index promise_by_message on promise (message_id);
create index promise_by_request on promise (request_id);

-- What for: what a promise says about the person. Personal data: deleted by the nightly job some days after the promise ended (retention class "contacts").
create table promise_details (
  promise_id uuid primary key references promise (id) on delete cascade,
  what text not null,
  note text,
  name text,
  benefit_unit text,
  number text,
  email text,
  address text,
  companion text
);
create index promise_details_by_number on promise_details (number);

-- What for: the history of a promise. Kept with the promise; the words, which are personal, are deleted with the details.
create table promise_step (
  promise_id uuid not null references promise (id) on delete cascade,
  position integer not null,
  at timestamptz not null,
  by_whom text not null,
  what text not null,
  words text,
  primary key (promise_id, position)
);

-- What for: what an office chose about its promises. Kept as long as the office.
create table promise_settings (
  office_id uuid primary key references office (id),
  settings text not null -- JSON of PromiseSettings
);

-- What for: how contacts ended for the person, solved or with a promise. Kept as long as the office, figures are made of it; no job deletes.
create table contact_outcome (
  contact_id uuid primary key,
  office_id uuid not null references office (id),
  topic text,
  result text not null,
  promises text not null, -- JSON list of ids
  was_identified boolean not null,
  at timestamptz not null,
  by_whom text not null -- protected
);
create index contact_outcome_by_office on contact_outcome (office_id, at);

-- What for: what is known of the person in a contact. Personal data: deleted by the nightly job (retention class "contacts").
create table contact_details (
  contact_id uuid primary key references contact_outcome (contact_id) on delete cascade,
  reported text,
  name text,
  benefit_unit text,
  companion text
);
