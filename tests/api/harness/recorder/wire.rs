//! HTTP/1.1 read along, one side of a connection at a time, from bytes that come in any portions.

#[cfg(test)]
mod tests;

/// How many headers the server takes (hyper's default). One that has more is not asked anything.
const MOST_HEADERS: usize = 100;
/// How long a head may be for the server (hyper's default: 8 KiB and a hundred pages).
const LONGEST_HEAD: usize = 8192 + 4096 * 100;
/// How long the target of a request may be for the server (the `http` crate's limit).
const LONGEST_TARGET: usize = 65534;

/// The first line and the headers of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The method; empty for an answer.
    pub(super) method: String,
    /// The target as it was sent; empty for an answer.
    pub(super) target: String,
    /// The status; 0 for a request.
    pub(super) status: u16,
    /// Names in lower case, and values as they were sent.
    pub(super) headers: Vec<(String, Vec<u8>)>,
}

impl Head {
    /// The values of a header.
    pub(super) fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        self.headers.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_slice())
    }

    /// The first value of a header, as text.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.values(name).next().map(|value| String::from_utf8_lossy(value).into_owned())
    }
}

/// What was read next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Head(Head),
    Body(Vec<u8>),
    /// The message is over; or it was cut, and nothing more comes.
    End {
        whole: bool,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Requests,
    Answers,
}

enum State {
    Head,
    Length(u64),
    ChunkSize,
    Chunk(u64),
    ChunkEnd,
    Trailers,
    UntilClose,
    /// Not HTTP, or no longer.
    Lost(String),
}

/// Reads one side of a connection.
pub(super) struct Reader {
    side: Side,
    state: State,
    unread: Vec<u8>,
}

impl Reader {
    /// Reads what a caller sends.
    pub(super) fn of_requests() -> Self {
        Self { side: Side::Requests, state: State::Head, unread: Vec::new() }
    }

    /// Reads what a server answers.
    pub(super) fn of_answers() -> Self {
        Self { side: Side::Answers, state: State::Head, unread: Vec::new() }
    }

    /// Takes what came.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        if !matches!(self.state, State::Lost(_)) {
            self.unread.extend_from_slice(bytes);
        }
    }

    /// Why this side cannot be read as HTTP any more.
    pub(super) fn lost(&self) -> Option<&str> {
        match &self.state {
            State::Lost(reason) => Some(reason),
            _ => None,
        }
    }

    /// The next piece, once it is there. `bodiless` says that the next answer is one to `HEAD`.
    pub(super) fn next(&mut self, bodiless: bool) -> Option<Piece> {
        loop {
            match self.state {
                State::Lost(_) => return None,
                State::Head => match self.head() {
                    Ok(None) => return None,
                    // What comes before the answer, such as `100 Continue`, is no answer.
                    Ok(Some(head)) if (100..200).contains(&head.status) && head.status != 101 => {}
                    Ok(Some(head)) => match self.body_of(&head, bodiless) {
                        Ok(state) => {
                            self.state = state;
                            return Some(Piece::Head(head));
                        }
                        Err(reason) => self.lose(reason),
                    },
                    Err(reason) => self.lose(reason),
                },
                State::Length(0) => {
                    self.state = State::Head;
                    return Some(Piece::End { whole: true });
                }
                State::Length(rest) => {
                    let part = self.part(rest)?;
                    self.state = State::Length(rest - part.len() as u64);
                    return Some(Piece::Body(part));
                }
                State::ChunkSize => match httparse::parse_chunk_size(&self.unread) {
                    Ok(httparse::Status::Complete((end, size))) => {
                        self.unread.drain(..end);
                        self.state = if size == 0 { State::Trailers } else { State::Chunk(size) };
                    }
                    Ok(httparse::Status::Partial) => return None,
                    Err(_) => self.lose("a chunk has no size".to_owned()),
                },
                State::Chunk(0) => self.state = State::ChunkEnd,
                State::Chunk(rest) => {
                    let part = self.part(rest)?;
                    self.state = State::Chunk(rest - part.len() as u64);
                    return Some(Piece::Body(part));
                }
                State::ChunkEnd => match self.unread.get(..2)? {
                    b"\r\n" => {
                        self.unread.drain(..2);
                        self.state = State::ChunkSize;
                    }
                    _ => self.lose("a chunk is longer than it says".to_owned()),
                },
                State::Trailers => {
                    let mut trailers = [httparse::EMPTY_HEADER; MOST_HEADERS];
                    match httparse::parse_headers(&self.unread, &mut trailers) {
                        Ok(httparse::Status::Complete((end, _))) => {
                            self.unread.drain(..end);
                            self.state = State::Length(0);
                        }
                        Ok(httparse::Status::Partial) => return None,
                        Err(error) => self.lose(format!("the trailers: {error}")),
                    }
                }
                State::UntilClose => {
                    return self.part(u64::MAX).map(Piece::Body);
                }
            }
        }
    }

    /// Nothing more comes: the end of the message that was under way, if one was. `in_order` says that the connection was
    /// closed, and not broken.
    pub(super) fn close(&mut self, in_order: bool) -> Option<Piece> {
        let end = match self.state {
            State::Head | State::Lost(_) => None,
            State::UntilClose => Some(Piece::End { whole: in_order }),
            _ => Some(Piece::End { whole: false }),
        };
        self.lose("closed".to_owned());
        end
    }

    fn lose(&mut self, reason: String) {
        self.state = State::Lost(reason);
        self.unread = Vec::new();
    }

    fn part(&mut self, most: u64) -> Option<Vec<u8>> {
        let length = usize::try_from(most).unwrap_or(usize::MAX).min(self.unread.len());
        (length > 0).then(|| self.unread.drain(..length).collect())
    }

    fn head(&mut self) -> Result<Option<Head>, String> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let (parsed, mut head, headers) = match self.side {
            Side::Requests => {
                let mut request = httparse::Request::new(&mut headers);
                let parsed = request.parse(&self.unread);
                let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
                let head = Head { method: text(request.method), target: text(request.path), ..Head::default() };
                // HTTP/1.0 knows no transfer coding (RFC 9112, 6.1), so nobody knows where such a request ends.
                let is_coded = |header: &httparse::Header<'_>| header.name.eq_ignore_ascii_case("transfer-encoding");
                if request.version == Some(0) && request.headers.iter().any(is_coded) {
                    return Err("HTTP/1.0 with a transfer coding".to_owned());
                }
                (parsed, head, request.headers)
            }
            Side::Answers => {
                let mut answer = httparse::Response::new(&mut headers);
                let parsed = answer.parse(&self.unread);
                (parsed, Head { status: answer.code.unwrap_or_default(), ..Head::default() }, answer.headers)
            }
        };
        match parsed.map_err(|error| error.to_string())? {
            httparse::Status::Partial if self.unread.len() > LONGEST_HEAD => Err("the head is too long".to_owned()),
            httparse::Status::Partial => Ok(None),
            httparse::Status::Complete(_) if head.target.len() > LONGEST_TARGET => {
                Err("the target is too long".to_owned())
            }
            httparse::Status::Complete(_) if !head.target.is_empty() && head.target.parse::<http::Uri>().is_err() => {
                Err("the target is no address".to_owned())
            }
            httparse::Status::Complete(end) => {
                head.headers =
                    headers.iter().map(|header| (header.name.to_ascii_lowercase(), header.value.to_vec())).collect();
                self.unread.drain(..end);
                Ok(Some(head))
            }
        }
    }

    /// How the body is delimited (RFC 9112, 6.3).
    fn body_of(&self, head: &Head, bodiless: bool) -> Result<State, String> {
        let is_answer = self.side == Side::Answers;
        if is_answer && (bodiless || matches!(head.status, 204 | 304)) {
            return Ok(State::Length(0));
        }
        if let Some(coding) = head.values("transfer-encoding").last() {
            let coding = coding.to_ascii_lowercase();
            return match coding.split(|byte| *byte == b',').next_back().map(<[u8]>::trim_ascii) {
                Some(b"chunked") => Ok(State::ChunkSize),
                _ if is_answer => Ok(State::UntilClose),
                _ => Err("the body has no end".to_owned()),
            };
        }
        let mut lengths = head.values("content-length");
        let Some(length) = lengths.next() else {
            return Ok(if is_answer { State::UntilClose } else { State::Length(0) });
        };
        let is_one = length.iter().all(u8::is_ascii_digit) && lengths.all(|other| other == length);
        let length = std::str::from_utf8(length).ok().and_then(|length| length.parse().ok());
        length.filter(|_| is_one).map(State::Length).ok_or_else(|| "`content-length` makes no sense".to_owned())
    }
}
