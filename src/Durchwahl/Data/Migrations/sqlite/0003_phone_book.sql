-- What for: the offices of this installation. Kept until an administrator removes the office; no job deletes.
create table office (
  id text primary key,
  key text not null unique,
  name text not null,
  land text not null,
  municipality text,
  base_number text,
  settings text not null -- JSON of OfficeSettings: everything an office may choose
) strict;

-- What for: who carries an office (gE or zkT) from which day on. Kept as long as the office.
create table carrier (
  office_id text not null references office (id),
  first_day text not null,
  type text not null,
  primary key (office_id, first_day)
) strict;

-- What for: days on which the house is closed although they are working days. Kept as long as the office, deadlines refer to them.
create table house_closure (
  id text primary key,
  office_id text not null references office (id),
  each_year text, -- "12-24": closed on that day of every year; null when closed once
  first_day text, -- closed once: the first closed day
  last_day text, -- and the last
  reason text not null
) strict;
create index house_closure_by_office on house_closure (office_id);

-- What for: the buildings of an office. Kept until an editor removes them.
create table site (
  id text primary key,
  office_id text not null references office (id),
  position integer not null,
  name text not null,
  street text,
  postal_code text,
  town text,
  visiting_hours text not null -- JSON of VisitingHours
) strict;
create index site_by_office on site (office_id);

-- What for: the teams of an office. Kept until an editor removes them.
create table team (
  id text primary key,
  office_id text not null references office (id),
  position integer not null,
  name text not null,
  site_id text references site (id),
  mailbox text,
  parent_id text references team (id) deferrable initially deferred
) strict;
create index team_by_office on team (office_id);

-- What for: the persons on posts. Personal data: deleted with the post's last reference, when an editor or an import takes the person off.
create table staff_member (
  id text primary key,
  office_id text not null references office (id),
  salutation text,
  academic_title text,
  given_name text,
  surname text not null
) strict;

-- What for: the functions with their hours and the decision what the public sees of them. Kept until an editor removes the post.
create table post (
  id text primary key,
  office_id text not null references office (id),
  position integer not null,
  title text not null,
  team_id text references team (id),
  holder_id text references staff_member (id),
  leads_team integer not null,
  email text,
  placements text not null, -- JSON list of Placement: where it sits from which day on
  languages text not null, -- ISO 639-1 codes, separated by blanks
  qualifications text not null, -- task keys, separated by blanks
  phone_hours text not null, -- JSON of PhoneHours
  visiting_hours text not null, -- JSON of VisitingHours
  by_appointment_only integer not null,
  deputy_id text references post (id) deferrable initially deferred,
  release_mode text not null,
  release_reason text,
  release_approved_by text,
  release_approved_at text,
  release_first_day text,
  release_last_day text,
  safety_objection integer not null
) strict;

-- What for: telephone numbers, former ones included: an old number that stands on a letter forwards. Kept until an editor removes the number.
create table line (
  id text primary key,
  office_id text not null references office (id),
  number text not null, -- E.164, or a German short code
  kind text not null,
  post_id text references post (id) on delete cascade,
  team_id text references team (id) on delete cascade,
  first_day text,
  last_day text,
  cost_note text
) strict;
create index line_by_post on line (post_id);

-- What for: who is away when; no reason is stored. Deleted by the job that removes absences 30 days after their last day.
create table absence (
  id text primary key,
  office_id text not null references office (id),
  post_id text not null references post (id) on delete cascade,
  first_day text not null,
  last_day text
) strict;
create index absence_by_office on absence (office_id);
create index absence_by_post on absence (post_id);

-- What for: who is in charge of whom, in the notation of real lists. Kept until an editor removes the rule.
create table responsibility (
  id text primary key,
  office_id text not null references office (id),
  position integer not null,
  task text not null,
  post_id text not null references post (id) on delete cascade,
  conditions text not null -- as lists write it: "A–Di, unter 25"
) strict;
create index responsibility_by_post on responsibility (post_id);

-- What for: pages in the office's own words (imprint, privacy, plain language ...). Kept until replaced.
create table office_text (
  office_id text not null references office (id),
  page text not null,
  language text not null,
  markdown text not null,
  primary key (office_id, page, language)
) strict;

-- What for: the released versions of a phone book; immutable. Kept as evidence of what was public when; no job deletes.
-- A proposed one (state 'proposed') waits for a second person and is no publication yet.
create table publication (
  office_id text not null references office (id),
  number integer not null,
  state text not null,
  made_at text not null,
  made_by text not null,
  approved_by text,
  reason text,
  difference text not null, -- JSON of PublicationDifference
  content text not null, -- JSON of PublishedOffice
  primary key (office_id, number)
) strict;

-- What for: files made from a publication by a job (the PDF list). Deleted by the same job when a newer publication has its own.
create table publication_file (
  office_id text not null,
  number integer not null,
  name text not null,
  content_type text not null,
  content blob not null,
  primary key (office_id, number, name),
  foreign key (office_id, number) references publication (office_id, number)
) strict;

-- What for: "this number is wrong", reported by anyone. No name and no address of the reporter is asked for. Deleted by the job that removes settled reports after 90 days.
create table wrong_number_report (
  id text primary key,
  office_id text not null references office (id),
  reported_at text not null,
  number text,
  remark text not null,
  settled_at text,
  settled_by text
) strict;
create index wrong_number_report_by_office on wrong_number_report (office_id, reported_at);

-- What for: work to be done once, later: written in the transaction of the change, claimed with a lease, retried. Done rows are deleted by the outbox itself after 7 days.
create table outbox (
  id text primary key,
  kind text not null,
  payload text not null,
  due_at text not null,
  attempts integer not null,
  claimed_until text,
  claim text,
  done_at text,
  problem text
) strict;
create index outbox_by_due on outbox (done_at, due_at);
