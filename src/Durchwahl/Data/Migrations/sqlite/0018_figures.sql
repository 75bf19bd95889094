-- What for: what figures need to know of a contact without asking the phone book, which changes (table contact_record: kept as long as the office; no job deletes).
alter table contact_record add column team_id text; -- of the dialled line or its post, when the call came
alter table contact_record add column ended_kind text;
alter table contact_record add column is_in_hours integer not null default 0;
alter table contact_record add column is_guarded integer not null default 0;
alter table contact_record add column can_be_linked integer not null default 0; -- a later contact of the same caller would be known

-- What for: days whose sums are to be counted again, in UTC: a contact at night belongs to this day or the next of the clock in the house. One row for each change, so that a change that is not saved yet keeps its own.
-- Written by the triggers below, deleted by the job CountingJob when the day is counted.
create table figure_mark (
  office_id text not null,
  day text not null
) strict;
create index figure_mark_by_office on figure_mark (office_id, day);

-- What for: running sums of an office, a day in house time and a group, so that figures of a year need not read a million contacts. Never of a person or a post. Kept as long as the office; no job deletes.
create table figure_day (
  office_id text not null references office (id),
  day text not null,
  source text not null, -- '' for promises
  kind text not null, -- '' for promises
  team text not null, -- '' when none is known
  target_ticks integer not null, -- the rule by which calls were counted
  short_ticks integer not null,
  is_judged integer not null, -- whether first contacts are in it
  sums text not null, -- JSON: names and whole numbers
  primary key (office_id, day, source, kind, team)
) strict;

-- What for: when the sums of an office were last brought up to date; who counts holds this row. Kept as long as the office.
create table figure_state (
  office_id text primary key references office (id),
  counted_at text not null
) strict;

-- What for: what an office chose about its figures, the released ones included. Kept as long as the office.
create table figure_settings (
  office_id text primary key references office (id),
  settings text not null -- JSON of FigureSettings
) strict;

-- What for: what a plan says that figures will be, to be read beside what is measured. Kept as long as the office; a newer plan of the same scenario replaces it.
create table figure_prediction (
  office_id text not null references office (id),
  figure text not null,
  from_day text not null,
  last_day text not null,
  scenario text not null,
  mean real not null,
  low real not null,
  high real not null,
  made_at text not null,
  primary key (office_id, figure, from_day, last_day, scenario)
) strict;

create trigger contact_record_is_new after insert on contact_record begin
  insert into figure_mark (office_id, day) values (new.office_id, substr(new.arrived_at, 1, 10));
end;

create trigger contact_record_changes after update on contact_record begin
  insert into figure_mark (office_id, day) values (new.office_id, substr(new.arrived_at, 1, 10));
end;

create trigger contact_outcome_is_new after insert on contact_outcome begin
  insert into figure_mark (office_id, day) select office_id, substr(arrived_at, 1, 10) from contact_record where id = new.contact_id;
end;

create trigger contact_outcome_changes after update on contact_outcome begin
  insert into figure_mark (office_id, day) select office_id, substr(arrived_at, 1, 10) from contact_record where id = new.contact_id;
end;

create trigger promise_is_new after insert on promise begin
  insert into figure_mark (office_id, day) values (new.office_id, substr(new.opened_at, 1, 10)), (new.office_id, substr(new.due_at, 1, 10));
end;

create trigger promise_ends after update of outcome, due_at on promise when new.outcome is not old.outcome or new.due_at <> old.due_at begin
  insert into figure_mark (office_id, day) values (new.office_id, substr(old.due_at, 1, 10)), (new.office_id, substr(new.due_at, 1, 10));
end;

create trigger promise_moves after update of owner_team on promise when new.owner_team is not old.owner_team begin
  insert into figure_mark (office_id, day) values (new.office_id, substr(new.opened_at, 1, 10)), (new.office_id, substr(new.due_at, 1, 10));
  insert into figure_mark (office_id, day) select new.office_id, substr(at, 1, 10) from promise_step where promise_id = new.id and what = 'PassedOn';
end;

create trigger promise_is_passed_on after insert on promise_step when new.what = 'PassedOn' begin
  insert into figure_mark (office_id, day) select office_id, substr(new.at, 1, 10) from promise where id = new.promise_id;
end;

insert into figure_mark (office_id, day) select distinct office_id, substr(arrived_at, 1, 10) from contact_record;
insert into figure_mark (office_id, day) select distinct office_id, substr(opened_at, 1, 10) from promise;
insert into figure_mark (office_id, day) select distinct office_id, substr(due_at, 1, 10) from promise;
