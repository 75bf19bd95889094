-- What for: what agents ask and say about a topic, in every version. No personal data but the account that made it. Kept as long as the office, so that it can be told what held when; no job deletes.
create table conversation_guide (
  office_id uuid not null references office (id),
  topic text not null,
  version integer not null,
  state text not null,
  markdown text not null,
  legal_date date not null,
  review_by date not null,
  is_internal boolean not null,
  made_at timestamptz not null,
  made_by text not null,
  why text not null,
  primary key (office_id, topic, version)
);
