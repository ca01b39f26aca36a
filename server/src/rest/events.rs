//! The tag `events`.

use super::page::{self, Cursor, limit};
use super::{Api, blocking, wire};
use crate::events::{self, EventItem, Wanted, follow};
use async_trait::async_trait;
use dropshot::HttpError;
use futures::StreamExt;
use meltano_api_contract::answer::Bytes;
use meltano_api_contract::api::EventsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    Event, EventLine, EventLineType, EventListQuery, EventPage, EventSequence, EventStreamQuery, ProjectPath,
};
use serde::Serialize;

#[async_trait]
impl EventsOperations for Api {
    async fn event_list(&self, _: Caller, path: ProjectPath, query: EventListQuery) -> Result<EventPage, HttpError> {
        self.project(&path.project)?;
        let filters = page::filters([
            ("kind", query.kind.map(|kind| kind.to_string())),
            ("after", query.after.map(|after| after.get().to_string())),
        ]);
        let list = format!("event_list {}", *path.project);
        let cursor = Cursor::<i64>::open(list, filters, query.page_token.as_deref())?;
        let wanted = Wanted { project: path.project.to_string(), kind: cursor.filters.get("kind").cloned() };
        let after = cursor.after.or_else(|| cursor.filters.get("after")?.parse().ok());
        let (events, limit) = (self.events.clone(), limit(query.limit));
        let (found, _) = blocking(move || Ok(events.page(&wanted, after, limit + 1)?)).await?;
        let (found, next_page) = page::cut(found, |event| event.sequence, limit, cursor);
        Ok(EventPage { items: found.into_iter().map(view).collect::<Result<_, _>>()?, next_page })
    }

    async fn event_stream(&self, _: Caller, path: ProjectPath, query: EventStreamQuery) -> Result<Bytes, HttpError> {
        self.project(&path.project)?;
        let wanted = Wanted { project: path.project.to_string(), kind: query.kind.map(|kind| kind.to_string()) };
        let after = query.after.map(EventSequence::get);
        let limit = query.limit.map(|limit| u64::from(limit.get().unsigned_abs()));
        let items = follow(self.events.clone(), wanted, after, limit, self.runs.stopping()).await?;
        let lines = items.map(|item| {
            let line = item.map_err(HttpError::from).and_then(line);
            match line.map_err(|error| error.internal_message).and_then(|line| text(&line)) {
                Ok(text) => bytes::Bytes::from(text),
                Err(error) => {
                    tracing::error!(error, "events cannot be sent");
                    bytes::Bytes::new()
                }
            }
        });
        Ok(Bytes::stream(sync_wrapper::SyncStream::new(lines)))
    }
}

impl From<events::Error> for HttpError {
    fn from(error: events::Error) -> Self {
        use meltano_api_contract::error::{fault, refuse};
        use meltano_api_contract::table::ErrorCode;
        match &error {
            events::Error::Gone { oldest } => {
                let hint = format!(
                    "the oldest event is number {oldest}; read what you follow as it is, then go on from there"
                );
                refuse(ErrorCode::EventsGone, &error, Some(&hint))
            }
            events::Error::Journal(_) => fault(super::error::chain(&error)),
        }
    }
}

fn view(event: events::Event) -> Result<Event, HttpError> {
    Ok(Event {
        sequence: wire(event.sequence)?,
        kind: wire(event.kind.as_str())?,
        project: wire(event.project)?,
        env: event.env,
        subject: event.subject,
        data: event.data,
        occurred_at: event.at,
    })
}

fn line(item: EventItem) -> Result<EventLine, HttpError> {
    let empty = |type_: EventLineType, sequence: i64| {
        Ok(EventLine {
            type_,
            sequence: wire(sequence)?,
            kind: None,
            project: None,
            env: None,
            subject: None,
            data: serde_json::Map::new(),
            occurred_at: None,
        })
    };
    match item {
        EventItem::Bookmark(sequence) => empty(EventLineType::Bookmark, sequence),
        EventItem::End(sequence) => empty(EventLineType::End, sequence),
        EventItem::Event(event) => {
            let Event { sequence, kind, project, env, subject, data, occurred_at } = view(event)?;
            Ok(EventLine {
                type_: EventLineType::Event,
                sequence,
                kind: Some(kind),
                project: Some(project),
                env,
                subject: Some(subject),
                data,
                occurred_at: Some(occurred_at),
            })
        }
    }
}

fn text(line: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(line).map(|text| text + "\n").map_err(|error| error.to_string())
}
