-- What for: for how many days an office keeps data of persons, where it differs from the defaults. Kept as long as the office.
create table retention_settings (
  office_id text primary key,
  days text not null -- JSON: class and days
) strict;

-- What for: proof of what the nightly job deleted; figures only. Kept for three years, ForgettingJob deletes.
create table retention_run (
  id text primary key,
  office_id text not null,
  at text not null,
  class text not null,
  what text not null,
  number integer not null
) strict;
create index retention_run_by_office on retention_run (office_id, at);
