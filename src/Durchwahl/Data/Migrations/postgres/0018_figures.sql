-- What for: what figures need to know of a contact without asking the phone book, which changes (table contact_record: kept as long as the office; no job deletes).
alter table contact_record add column team_id uuid; -- of the dialled line or its post, when the call came
alter table contact_record add column ended_kind text;
alter table contact_record add column is_in_hours boolean not null default false;
alter table contact_record add column is_guarded boolean not null default false;
alter table contact_record add column can_be_linked boolean not null default false; -- a later contact of the same caller would be known

-- What for: days whose sums are to be counted again, in UTC: a contact at night belongs to this day or the next of the clock in the house. One row for each change, so that a change that is not saved yet keeps its own.
-- Written by the triggers below, deleted by the job CountingJob when the day is counted.
create table figure_mark (
  office_id uuid not null,
  day date not null
);
create index figure_mark_by_office on figure_mark (office_id, day);

-- What for: running sums of an office, a day in house time and a group, so that figures of a year need not read a million contacts. Never of a person or a post. Kept as long as the office; no job deletes.
create table figure_day (
  office_id uuid not null references office (id),
  day date not null,
  source text not null, -- '' for promises
  kind text not null, -- '' for promises
  team text not null, -- '' when none is known
  target_ticks bigint not null, -- the rule by which calls were counted
  short_ticks bigint not null,
  is_judged boolean not null, -- whether first contacts are in it
  sums text not null, -- JSON: names and whole numbers
  primary key (office_id, day, source, kind, team)
);

-- What for: when the sums of an office were last brought up to date; who counts holds this row. Kept as long as the office.
create table figure_state (
  office_id uuid primary key references office (id),
  counted_at timestamptz not null
);

-- What for: what an office chose about its figures, the released ones included. Kept as long as the office.
create table figure_settings (
  office_id uuid primary key references office (id),
  settings text not null -- JSON of FigureSettings
);

-- What for: what a plan says that figures will be, to be read beside what is measured. Kept as long as the office; a newer plan of the same scenario replaces it.
create table figure_prediction (
  office_id uuid not null references office (id),
  figure text not null,
  from_day date not null,
  last_day date not null,
  scenario text not null,
  mean double precision not null,
  low double precision not null,
  high double precision not null,
  made_at timestamptz not null,
  primary key (office_id, figure, from_day, last_day, scenario)
);

create function mark_contact_record() returns trigger language plpgsql as $$
begin
  insert into figure_mark (office_id, day) values (new.office_id, (new.arrived_at at time zone 'UTC')::date);
  return null;
end $$;
create trigger contact_record_is_new after insert or update on contact_record for each row execute function mark_contact_record();

create function mark_contact_outcome() returns trigger language plpgsql as $$
begin
  insert into figure_mark (office_id, day) select office_id, (arrived_at at time zone 'UTC')::date from contact_record where id = new.contact_id;
  return null;
end $$;
create trigger contact_outcome_is_new after insert or update on contact_outcome for each row execute function mark_contact_outcome();

create function mark_promise() returns trigger language plpgsql as $$
begin
  insert into figure_mark (office_id, day) values (new.office_id, (new.opened_at at time zone 'UTC')::date), (new.office_id, (new.due_at at time zone 'UTC')::date);
  if tg_op = 'UPDATE' then
    insert into figure_mark (office_id, day) values (new.office_id, (old.due_at at time zone 'UTC')::date);
    insert into figure_mark (office_id, day) select new.office_id, (at at time zone 'UTC')::date from promise_step where promise_id = new.id and what = 'PassedOn';
  end if;
  return null;
end $$;
create trigger promise_is_new after insert on promise for each row execute function mark_promise();
create trigger promise_changes after update of outcome, due_at, owner_team on promise for each row
  when (new.outcome is distinct from old.outcome or new.due_at <> old.due_at or new.owner_team is distinct from old.owner_team) execute function mark_promise();

create function mark_promise_step() returns trigger language plpgsql as $$
begin
  insert into figure_mark (office_id, day) select office_id, (new.at at time zone 'UTC')::date from promise where id = new.promise_id;
  return null;
end $$;
create trigger promise_is_passed_on after insert on promise_step for each row when (new.what = 'PassedOn') execute function mark_promise_step();

insert into figure_mark (office_id, day) select distinct office_id, (arrived_at at time zone 'UTC')::date from contact_record;
insert into figure_mark (office_id, day) select distinct office_id, (opened_at at time zone 'UTC')::date from promise;
insert into figure_mark (office_id, day) select distinct office_id, (due_at at time zone 'UTC')::date from promise;
