-- What for: calls from their arrival to their end, so that none is lost when the program dies. Deleted in the transaction that writes the record of the call.
create table open_call (
  contact_id uuid primary key,
  office_id uuid not null references office (id),
  source text not null,
  channel text not null,
  dialled text not null,
  kind text not null,
  line text not null, -- the number of the line where it is now
  caller_number text, -- null when it is suppressed
  arrived_at timestamptz not null,
  since timestamptz not null, -- by when it stands in the line
  state text not null,
  post_id uuid, -- who talks with the caller
  answered_at timestamptz,
  exchange_channel text,
  topic text,
  language text,
  is_emergency boolean not null,
  steps text not null, -- JSON list of ContactStep
  changed_at timestamptz not null
);

-- What for: every contact, the source of all figures; nothing in it says who the caller is. Kept as long as the office exists; no job deletes.
create table contact_record (
  id uuid primary key,
  office_id uuid not null references office (id),
  source text not null,
  channel text not null,
  dialled text not null,
  kind text not null,
  ended_on text not null,
  topic text,
  language text,
  arrived_at timestamptz not null,
  waited_ms bigint not null,
  handled_ms bigint not null,
  ending text not null,
  answered_by uuid, -- a post, perhaps removed since; protected
  earlier_id uuid, -- an earlier contact of the same caller
  is_emergency boolean not null
);
create index contact_record_by_office on contact_record (office_id, arrived_at);

-- What for: the numbers of callers, to call them back and to know an earlier contact; never suppressed ones. The job ForgettingJob deletes each when it expires,
-- or earlier when the office has since chosen fewer days.
create table contact_caller (
  contact_id uuid primary key references contact_record (id),
  office_id uuid not null references office (id),
  number text not null,
  arrived_at timestamptz not null,
  expires_at timestamptz not null
);
create index contact_caller_by_number on contact_caller (office_id, number, arrived_at);

-- What for: what happened to a contact, step by step. Shows who answered: ForgettingJob deletes the steps after as many days as the number of the caller.
create table contact_step (
  contact_id uuid not null references contact_record (id),
  position integer not null,
  at timestamptz not null,
  kind text not null,
  line text,
  post_id uuid,
  primary key (contact_id, position)
);

-- What for: messages that callers left. The row stays as proof that the sound was deleted; ForgettingJob deletes the sound 30 days after the message was settled.
create table voice_message (
  id uuid primary key,
  office_id uuid not null references office (id),
  contact_id uuid not null,
  line text not null,
  post_id uuid,
  team_id uuid,
  recorded_at timestamptz not null,
  length_ms bigint not null,
  listened_at timestamptz,
  listened_by text,
  settled_at timestamptz,
  settled_by text,
  deleted_at timestamptz
);
create index voice_message_by_office on voice_message (office_id, recorded_at);

-- What for: the sound of messages, social data. ForgettingJob deletes it 30 days after the message was settled.
create table voice_recording (
  message_id uuid primary key references voice_message (id),
  content bytea not null -- WAV
);

-- What for: callbacks that a person has to make. ForgettingJob deletes them 30 days after they were settled.
create table callback_request (
  id uuid primary key,
  office_id uuid not null references office (id),
  contact_id uuid not null,
  line text not null,
  number text not null,
  asked_at timestamptz not null,
  why text not null,
  settled_at timestamptz,
  settled_by text,
  note text
);
create index callback_request_by_office on callback_request (office_id, asked_at);

-- What for: places in a line of callers who have hung up and are called back; a restart forgets none. ForgettingJob deletes them 30 days after they ended.
create table kept_place (
  contact_id uuid primary key,
  office_id uuid not null references office (id),
  line text not null,
  number text not null,
  since timestamptz not null,
  attempts integer not null,
  not_before timestamptz not null,
  topic text,
  language text,
  is_emergency boolean not null,
  outcome text,
  ended_at timestamptz
);
create index kept_place_by_office on kept_place (office_id, since);

-- What for: what an office chose about its calls. Kept as long as the office.
create table call_settings (
  office_id uuid primary key references office (id),
  settings text not null -- JSON of CallSettings
);

-- What for: numbers that have not wholly moved from the old telephone system, and their waves. Kept as long as the office; no job deletes.
create table number_move (
  office_id uuid not null references office (id),
  number text not null,
  state text not null,
  wave integer,
  old_address text,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (office_id, number)
);

-- What for: callers who threaten and can only leave a message. Deleted when somebody lifts the block, or by ForgettingJob after its last day.
create table caller_block (
  id uuid primary key,
  office_id uuid not null references office (id),
  number text not null,
  reason text not null,
  last_day date not null,
  made_at timestamptz not null,
  made_by text not null
);
create index caller_block_by_office on caller_block (office_id);

-- What for: what a post last said of itself (there, pause, away); only the last is kept. Deleted with the post.
create table seat (
  post_id uuid primary key references post (id) on delete cascade,
  office_id uuid not null references office (id),
  state text not null,
  reason text,
  since timestamptz not null
);

-- What for: announcements in a voice of the office. Kept until somebody goes back to the generated one.
create table prompt_recording (
  office_id uuid not null references office (id),
  key text not null,
  language text not null,
  content bytea not null, -- WAV
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  primary key (office_id, key, language)
);
