-- What for: a promise to correct a reported number knows the report (table promise: kept as long as the office; no job deletes).
alter table promise add column report_id text;
create index promise_by_report on promise (report_id) where report_id is not null;
