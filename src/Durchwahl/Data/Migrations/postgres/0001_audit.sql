-- What for: who changed what, when and why. Kept as long as the office exists; nothing is deleted.
-- The subject is a kind and an id, never a name; before and after hold the changed facts as JSON.
create table audit (
  id uuid primary key,
  at timestamptz not null,
  office_id uuid,
  actor text not null,
  what text not null,
  subject text not null,
  why text,
  before text,
  after text
);
create index audit_by_office on audit (office_id, at);
