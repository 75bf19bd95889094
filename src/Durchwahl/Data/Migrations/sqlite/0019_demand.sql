-- What for: demands that an office measured from a log or from its own records, to plan with. Counts, curves and parameters only: nothing about single calls, callers or members of staff, and never the log itself.
-- Kept until somebody of the office deletes one; no job deletes.
create table saved_demand (
  id text primary key,
  office_id text not null references office (id),
  name text not null,
  source text not null,
  from_date text not null,
  last_date text not null,
  calls integer not null,
  saved_at text not null,
  fitted text not null -- JSON of FittedDemand
) strict;
create index saved_demand_by_office on saved_demand (office_id, saved_at);
