-- What for: what an office chose about bookable talks by telephone. Kept as long as the office.
create table talk_settings (
  office_id text primary key references office (id),
  settings text not null -- JSON of TalkSettings
) strict;

-- What for: slots of phone hours that somebody has: held while a form is filled in, or booked, then with the promise that says for whom. Nothing in it says who the person is.
-- Booked ones are kept with their promise; holds that ran out are deleted by whoever takes the slot, and every hour by TalksJob.
create table talk (
  id text primary key,
  office_id text not null references office (id),
  post_id text not null, -- perhaps removed since
  starts_at text not null,
  ends_at text not null,
  secret_digest text not null unique, -- of what opens it without a code: the form that held it
  held_at text not null,
  held_until text, -- null when booked
  promise_id text unique references promise (id) on delete cascade,
  freed_at text -- null while it takes its slot
) strict;
-- One slot, one person.
create unique index talk_slot on talk (post_id, starts_at) where freed_at is null;
create index talk_by_office on talk (office_id, starts_at);
