-- What for: what an office chose about bookable talks by telephone. Kept as long as the office.
create table talk_settings (
  office_id uuid primary key references office (id),
  settings text not null -- JSON of TalkSettings
);

-- What for: slots of phone hours that somebody has: held while a form is filled in, or booked, then with the promise that says for whom. Nothing in it says who the person is.
-- Booked ones are kept with their promise; holds that ran out are deleted by whoever takes the slot, and every hour by TalksJob.
create table talk (
  id uuid primary key,
  office_id uuid not null references office (id),
  post_id uuid not null, -- perhaps removed since
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  secret_digest text not null unique, -- of what opens it without a code: the form that held it
  held_at timestamptz not null,
  held_until timestamptz, -- null when booked
  promise_id uuid unique references promise (id) on delete cascade,
  freed_at timestamptz -- null while it takes its slot
);
-- One slot, one person.
create unique index talk_slot on talk (post_id, starts_at) where freed_at is null;
create index talk_by_office on talk (office_id, starts_at);
