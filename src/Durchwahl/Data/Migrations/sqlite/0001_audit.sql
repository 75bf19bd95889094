-- What for: who changed what, when and why. Kept as long as the office exists; nothing is deleted.
-- The subject is a kind and an id, never a name; before and after hold the changed facts as JSON.
create table audit (
  id text primary key,
  at text not null,
  office_id text,
  actor text not null,
  what text not null,
  subject text not null,
  why text,
  before text,
  after text
) strict;
create index audit_by_office on audit (office_id, at);
