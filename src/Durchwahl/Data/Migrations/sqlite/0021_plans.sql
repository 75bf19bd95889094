-- What for: what-if plans of an office: what was chosen, by whom, and what a fine run gave. No personal data but the account that made it. Kept until somebody deletes the plan; no job deletes.
create table plan (
  id text primary key,
  office_id text not null references office (id),
  name text not null,
  choices text not null,
  changed_at text not null,
  changed_by text not null,
  outcome text
) strict;
create index plan_of_office on plan (office_id, changed_at);
