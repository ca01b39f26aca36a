//! Generated from spec/meltano-v2.yaml by `cargo xtask generate`. Do not edit.

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum AncestorKind {
    #[serde(rename = "plugin")]
    Plugin,
    #[serde(rename = "lock")]
    Lock,
}

impl ::std::fmt::Display for AncestorKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Plugin => f.write_str("plugin"),
            Self::Lock => f.write_str("lock"),
        }
    }
}

impl ::std::str::FromStr for AncestorKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "plugin" => Ok(Self::Plugin),
            "lock" => Ok(Self::Lock),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for AncestorKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for AncestorKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct AnyEntityTag(::std::string::String);
impl ::std::ops::Deref for AnyEntityTag {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<AnyEntityTag> for ::std::string::String {
    fn from(value: AnyEntityTag) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for AnyEntityTag {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 1usize {
            return Err("longer than 1 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^\\*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^\\*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for AnyEntityTag {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for AnyEntityTag {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for AnyEntityTag {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct Argument(::std::string::String);
impl ::std::ops::Deref for Argument {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<Argument> for ::std::string::String {
    fn from(value: Argument) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for Argument {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 8192usize {
            return Err("longer than 8192 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for Argument {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Argument {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for Argument {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Artifact {
    pub name: ArtifactName,
    pub media_type: ::std::string::String,
    pub bytes: i64,
    pub sha256: ::std::string::String,
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct ArtifactName(::std::string::String);
impl ::std::ops::Deref for ArtifactName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<ArtifactName> for ::std::string::String {
    fn from(value: ArtifactName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for ArtifactName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 200usize {
            return Err("longer than 200 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[A-Za-z0-9_][A-Za-z0-9._-]*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[A-Za-z0-9_][A-Za-z0-9._-]*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for ArtifactName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ArtifactName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for ArtifactName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ArtifactPage {
    pub items: ::std::vec::Vec<Artifact>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ArtifactPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub run: RunId,
    pub artifact: ArtifactName,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum BatchOutcome {
    #[serde(rename = "done")]
    Done,
    #[serde(rename = "refused")]
    Refused,
}

impl ::std::fmt::Display for BatchOutcome {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Done => f.write_str("done"),
            Self::Refused => f.write_str("refused"),
        }
    }
}

impl ::std::str::FromStr for BatchOutcome {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "done" => Ok(Self::Done),
            "refused" => Ok(Self::Refused),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for BatchOutcome {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for BatchOutcome {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct Block(::std::string::String);
impl ::std::ops::Deref for Block {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<Block> for ::std::string::String {
    fn from(value: Block) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for Block {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^\\s-]\\S*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[^\\s-]\\S*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for Block {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Block {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for Block {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum BlockKind {
    #[serde(rename = "plugin")]
    Plugin,
    #[serde(rename = "mapping")]
    Mapping,
    #[serde(rename = "command")]
    Command,
}

impl ::std::fmt::Display for BlockKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Plugin => f.write_str("plugin"),
            Self::Mapping => f.write_str("mapping"),
            Self::Command => f.write_str("command"),
        }
    }
}

impl ::std::str::FromStr for BlockKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "plugin" => Ok(Self::Plugin),
            "mapping" => Ok(Self::Mapping),
            "command" => Ok(Self::Command),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for BlockKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for BlockKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Blocker {
    pub kind: BlockerKind,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub run_id: ::std::option::Option<RunId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub claim: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<LimitScope>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<i32>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub not_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum BlockerKind {
    #[serde(rename = "run")]
    Run,
    #[serde(rename = "limit")]
    Limit,
    #[serde(rename = "not_before")]
    NotBefore,
}

impl ::std::fmt::Display for BlockerKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Run => f.write_str("run"),
            Self::Limit => f.write_str("limit"),
            Self::NotBefore => f.write_str("not_before"),
        }
    }
}

impl ::std::str::FromStr for BlockerKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "run" => Ok(Self::Run),
            "limit" => Ok(Self::Limit),
            "not_before" => Ok(Self::NotBefore),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for BlockerKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for BlockerKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct BookmarkValue(pub ::serde_json::Value);
impl ::std::ops::Deref for BookmarkValue {
    type Target = ::serde_json::Value;
    fn deref(&self) -> &::serde_json::Value {
        &self.0
    }
}

impl ::std::convert::From<BookmarkValue> for ::serde_json::Value {
    fn from(value: BookmarkValue) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Value> for BookmarkValue {
    fn from(value: ::serde_json::Value) -> Self {
        Self(value)
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum CancelMode {
    #[serde(rename = "graceful")]
    Graceful,
    #[serde(rename = "kill")]
    Kill,
}

impl ::std::fmt::Display for CancelMode {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Graceful => f.write_str("graceful"),
            Self::Kill => f.write_str("kill"),
        }
    }
}

impl ::std::str::FromStr for CancelMode {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "graceful" => Ok(Self::Graceful),
            "kill" => Ok(Self::Kill),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for CancelMode {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for CancelMode {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CommandName(::std::string::String);
impl ::std::ops::Deref for CommandName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<CommandName> for ::std::string::String {
    fn from(value: CommandName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for CommandName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^\\s:-][^\\s:]*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[^\\s:-][^\\s:]*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for CommandName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for CommandName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for CommandName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct ConfigDocument(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for ConfigDocument {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<ConfigDocument>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: ConfigDocument) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for ConfigDocument {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ConfigTestTask {
    #[serde(rename = "type")]
    pub type_: PluginType,
    pub plugin: PluginName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct ContractDocument(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for ContractDocument {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<ContractDocument>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: ContractDocument) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for ContractDocument {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct DiscoverTask {
    pub extractor: PluginName,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh: ::std::option::Option<bool>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum DocsScript {
    #[serde(rename = "swagger-ui.js")]
    SwaggerUiJs,
    #[serde(rename = "redoc.js")]
    RedocJs,
    #[serde(rename = "init.js")]
    InitJs,
}

impl ::std::fmt::Display for DocsScript {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::SwaggerUiJs => f.write_str("swagger-ui.js"),
            Self::RedocJs => f.write_str("redoc.js"),
            Self::InitJs => f.write_str("init.js"),
        }
    }
}

impl ::std::str::FromStr for DocsScript {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "swagger-ui.js" => Ok(Self::SwaggerUiJs),
            "redoc.js" => Ok(Self::RedocJs),
            "init.js" => Ok(Self::InitJs),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for DocsScript {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for DocsScript {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct DocsScriptViewAnswerHeaders {
    #[serde(rename = "cache-control")]
    pub cache_control: ::std::string::String,
    #[serde(
        rename = "content-encoding",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub content_encoding: ::std::option::Option<::std::string::String>,
    #[serde(rename = "x-content-type-options")]
    pub x_content_type_options: ::std::string::String,
    pub vary: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct DocsScriptViewHeaders {
    #[serde(
        rename = "accept-encoding",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub accept_encoding: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct DocsViewAnswerHeaders {
    #[serde(rename = "cache-control")]
    pub cache_control: ::std::string::String,
    #[serde(rename = "content-security-policy")]
    pub content_security_policy: ::std::string::String,
    #[serde(rename = "referrer-policy")]
    pub referrer_policy: ::std::string::String,
    #[serde(rename = "x-content-type-options")]
    pub x_content_type_options: ::std::string::String,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ElDump {
    #[serde(rename = "catalog")]
    Catalog,
    #[serde(rename = "state")]
    State,
}

impl ::std::fmt::Display for ElDump {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Catalog => f.write_str("catalog"),
            Self::State => f.write_str("state"),
        }
    }
}

impl ::std::str::FromStr for ElDump {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "catalog" => Ok(Self::Catalog),
            "state" => Ok(Self::State),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for ElDump {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ElDump {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ElFlags {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub full_refresh: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh_catalog: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub select: ::std::option::Option<EntityPatterns>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub exclude: ::std::option::Option<EntityPatterns>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub catalog: ::std::option::Option<PathInProject>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<PathInProject>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dump: ::std::option::Option<ElDump>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_id: ::std::option::Option<PlainStateId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_strategy: ::std::option::Option<StateStrategy>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ElTask {
    pub extractor: PluginName,
    pub loader: PluginName,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub transform: ::std::option::Option<Transform>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub flags: ::std::option::Option<ElFlags>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct EntityPattern(::std::string::String);
impl ::std::ops::Deref for EntityPattern {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<EntityPattern> for ::std::string::String {
    fn from(value: EntityPattern) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for EntityPattern {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 512usize {
            return Err("longer than 512 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for EntityPattern {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for EntityPattern {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for EntityPattern {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct EntityTags(::std::string::String);
impl ::std::ops::Deref for EntityTags {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<EntityTags> for ::std::string::String {
    fn from(value: EntityTags) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for EntityTags {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        {
            ::regress::Regex::new(
                    "^(\\*|(W/)?\"[!#-~]{0,100}\"( ?, ?(W/)?\"[!#-~]{0,100}\"){0,20})$",
                )
                .unwrap()
        });
        if PATTERN.find(value).is_none() {
            return Err(
                "doesn't match pattern \"^(\\*|(W/)?\"[!#-~]{0,100}\"( ?, ?(W/)?\"[!#-~]{0,100}\"){0,20})$\""
                    .into(),
            );
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for EntityTags {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for EntityTags {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for EntityTags {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Env {
    pub name: EnvName,
    pub default: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_id_suffix: ::std::option::Option<::std::string::String>,
    pub variables: ::std::vec::Vec<::std::string::String>,
    pub plugins: ::std::vec::Vec<EnvPlugin>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct EnvListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EnvManifestViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct EnvName(::std::string::String);
impl ::std::ops::Deref for EnvName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<EnvName> for ::std::string::String {
    fn from(value: EnvName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for EnvName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^:]+$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[^:]+$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for EnvName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for EnvName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for EnvName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EnvPage {
    pub items: ::std::vec::Vec<Env>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct EnvPath {
    pub project: ProjectName,
    pub env: EnvName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EnvPlugin {
    #[serde(rename = "type")]
    pub type_: PluginType,
    pub name: ::std::string::String,
    pub known: bool,
    pub settings: ::std::vec::Vec<::std::string::String>,
    pub variables: ::std::vec::Vec<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EnvViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ErrorBody {
    pub request_id: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Event {
    pub sequence: EventSequence,
    pub kind: EventKind,
    pub project: ProjectName,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub env: ::std::option::Option<::std::string::String>,
    pub subject: ::std::string::String,
    pub data: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    pub occurred_at: ::chrono::DateTime<::chrono::offset::Utc>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum EventKind {
    #[serde(rename = "run.created")]
    RunCreated,
    #[serde(rename = "run.changed")]
    RunChanged,
    #[serde(rename = "run.deleted")]
    RunDeleted,
    #[serde(rename = "service.changed")]
    ServiceChanged,
    #[serde(rename = "state.changed")]
    StateChanged,
    #[serde(rename = "project.changed")]
    ProjectChanged,
}

impl ::std::fmt::Display for EventKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::RunCreated => f.write_str("run.created"),
            Self::RunChanged => f.write_str("run.changed"),
            Self::RunDeleted => f.write_str("run.deleted"),
            Self::ServiceChanged => f.write_str("service.changed"),
            Self::StateChanged => f.write_str("state.changed"),
            Self::ProjectChanged => f.write_str("project.changed"),
        }
    }
}

impl ::std::str::FromStr for EventKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "run.created" => Ok(Self::RunCreated),
            "run.changed" => Ok(Self::RunChanged),
            "run.deleted" => Ok(Self::RunDeleted),
            "service.changed" => Ok(Self::ServiceChanged),
            "state.changed" => Ok(Self::StateChanged),
            "project.changed" => Ok(Self::ProjectChanged),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for EventKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for EventKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EventLine {
    #[serde(rename = "type")]
    pub type_: EventLineType,
    pub sequence: EventSequence,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<EventKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub project: ::std::option::Option<ProjectName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub env: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subject: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
    pub data: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub occurred_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum EventLineType {
    #[serde(rename = "event")]
    Event,
    #[serde(rename = "bookmark")]
    Bookmark,
    #[serde(rename = "end")]
    End,
}

impl ::std::fmt::Display for EventLineType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Event => f.write_str("event"),
            Self::Bookmark => f.write_str("bookmark"),
            Self::End => f.write_str("end"),
        }
    }
}

impl ::std::str::FromStr for EventLineType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "event" => Ok(Self::Event),
            "bookmark" => Ok(Self::Bookmark),
            "end" => Ok(Self::End),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for EventLineType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for EventLineType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct EventListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub after: ::std::option::Option<EventSequence>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<EventKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct EventPage {
    pub items: ::std::vec::Vec<Event>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct EventStreamQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub after: ::std::option::Option<EventSequence>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<EventKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<LogLimit>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct ExitCodes(pub ::std::collections::HashMap<::std::string::String, i64>);
impl ::std::ops::Deref for ExitCodes {
    type Target = ::std::collections::HashMap<::std::string::String, i64>;
    fn deref(&self) -> &::std::collections::HashMap<::std::string::String, i64> {
        &self.0
    }
}

impl ::std::convert::From<ExitCodes>
for ::std::collections::HashMap<::std::string::String, i64> {
    fn from(value: ExitCodes) -> Self {
        value.0
    }
}

impl ::std::convert::From<::std::collections::HashMap<::std::string::String, i64>>
for ExitCodes {
    fn from(value: ::std::collections::HashMap<::std::string::String, i64>) -> Self {
        Self(value)
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Health {
    pub status: ::std::string::String,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct IdempotencyKey(::std::string::String);
impl ::std::ops::Deref for IdempotencyKey {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<IdempotencyKey> for ::std::string::String {
    fn from(value: IdempotencyKey) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for IdempotencyKey {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 255usize {
            return Err("longer than 255 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[!-~]+$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[!-~]+$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for IdempotencyKey {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for IdempotencyKey {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for IdempotencyKey {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct IfDestination(::std::string::String);
impl ::std::ops::Deref for IfDestination {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<IfDestination> for ::std::string::String {
    fn from(value: IfDestination) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for IfDestination {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^(absent|any|\"[!#-~]*\")$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^(absent|any|\"[!#-~]*\")$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for IfDestination {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for IfDestination {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for IfDestination {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum IfRunning {
    #[serde(rename = "queue")]
    Queue,
    #[serde(rename = "reject")]
    Reject,
    #[serde(rename = "return_existing")]
    ReturnExisting,
    #[serde(rename = "replace")]
    Replace,
}

impl ::std::fmt::Display for IfRunning {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Queue => f.write_str("queue"),
            Self::Reject => f.write_str("reject"),
            Self::ReturnExisting => f.write_str("return_existing"),
            Self::Replace => f.write_str("replace"),
        }
    }
}

impl ::std::str::FromStr for IfRunning {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "queue" => Ok(Self::Queue),
            "reject" => Ok(Self::Reject),
            "return_existing" => Ok(Self::ReturnExisting),
            "replace" => Ok(Self::Replace),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for IfRunning {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for IfRunning {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum InstallState {
    #[serde(rename = "installed")]
    Installed,
    #[serde(rename = "unneeded")]
    Unneeded,
    #[serde(rename = "outdated")]
    Outdated,
    #[serde(rename = "unchecked")]
    Unchecked,
    #[serde(rename = "missing")]
    Missing,
}

impl ::std::fmt::Display for InstallState {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Installed => f.write_str("installed"),
            Self::Unneeded => f.write_str("unneeded"),
            Self::Outdated => f.write_str("outdated"),
            Self::Unchecked => f.write_str("unchecked"),
            Self::Missing => f.write_str("missing"),
        }
    }
}

impl ::std::str::FromStr for InstallState {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "installed" => Ok(Self::Installed),
            "unneeded" => Ok(Self::Unneeded),
            "outdated" => Ok(Self::Outdated),
            "unchecked" => Ok(Self::Unchecked),
            "missing" => Ok(Self::Missing),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for InstallState {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for InstallState {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct InstallTask {
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<PluginType>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub plugins: ::std::option::Option<PluginNames>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub clean: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub parallelism: ::std::option::Option<Parallelism>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schedule: ::std::option::Option<ScheduleName>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct InvokeTask {
    pub plugin: PluginName,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<PluginType>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub command: ::std::option::Option<CommandName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub args: ::std::option::Option<Arguments>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh_catalog: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub list_commands: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub containers: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Job {
    pub name: JobName,
    pub tasks: ::std::vec::Vec<JobTask>,
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub state_ids: ::std::vec::Vec<::std::string::String>,
    pub problems: ::std::vec::Vec<Problem>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct JobBlock {
    pub block: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<BlockKind>,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<PluginType>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub plugin: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub command: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct JobListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct JobName(::std::string::String);
impl ::std::ops::Deref for JobName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<JobName> for ::std::string::String {
    fn from(value: JobName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for JobName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^:]+$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[^:]+$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for JobName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for JobName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for JobName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct JobPage {
    pub items: ::std::vec::Vec<Job>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct JobPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub job: JobName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct JobRunAnswerHeaders {
    #[serde(
        rename = "idempotency-replayed",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_replayed: ::std::option::Option<::std::string::String>,
    pub location: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct JobRunHeaders {
    #[serde(
        rename = "idempotency-key",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct JobRunListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<RunStatus>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct JobTask {
    pub blocks: ::std::vec::Vec<JobBlock>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct JobViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct LabelSelector(::std::string::String);
impl ::std::ops::Deref for LabelSelector {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<LabelSelector> for ::std::string::String {
    fn from(value: LabelSelector) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for LabelSelector {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        {
            ::regress::Regex::new(
                    "^[^=,]{1,64}=[^=,]{0,128}(,[^=,]{1,64}=[^=,]{0,128}){0,15}$",
                )
                .unwrap()
        });
        if PATTERN.find(value).is_none() {
            return Err(
                "doesn't match pattern \"^[^=,]{1,64}=[^=,]{0,128}(,[^=,]{1,64}=[^=,]{0,128}){0,15}$\""
                    .into(),
            );
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for LabelSelector {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LabelSelector {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for LabelSelector {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct LastEventId(::std::string::String);
impl ::std::ops::Deref for LastEventId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<LastEventId> for ::std::string::String {
    fn from(value: LastEventId) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for LastEventId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[0-9]{1,18}$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[0-9]{1,18}$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for LastEventId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LastEventId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for LastEventId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum LimitScope {
    #[serde(rename = "server")]
    Server,
    #[serde(rename = "project")]
    Project,
    #[serde(rename = "env")]
    Env,
    #[serde(rename = "plugin")]
    Plugin,
}

impl ::std::fmt::Display for LimitScope {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Server => f.write_str("server"),
            Self::Project => f.write_str("project"),
            Self::Env => f.write_str("env"),
            Self::Plugin => f.write_str("plugin"),
        }
    }
}

impl ::std::str::FromStr for LimitScope {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "server" => Ok(Self::Server),
            "project" => Ok(Self::Project),
            "env" => Ok(Self::Env),
            "plugin" => Ok(Self::Plugin),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for LimitScope {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LimitScope {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct LiveRun {
    pub run_id: RunId,
    pub started_at: ::chrono::DateTime<::chrono::offset::Utc>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub heartbeat_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum LockState {
    #[serde(rename = "present")]
    Present,
    #[serde(rename = "stale")]
    Stale,
    #[serde(rename = "unreadable")]
    Unreadable,
    #[serde(rename = "missing")]
    Missing,
}

impl ::std::fmt::Display for LockState {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Present => f.write_str("present"),
            Self::Stale => f.write_str("stale"),
            Self::Unreadable => f.write_str("unreadable"),
            Self::Missing => f.write_str("missing"),
        }
    }
}

impl ::std::str::FromStr for LockState {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "present" => Ok(Self::Present),
            "stale" => Ok(Self::Stale),
            "unreadable" => Ok(Self::Unreadable),
            "missing" => Ok(Self::Missing),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for LockState {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LockState {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum LogEndReason {
    #[serde(rename = "run_over")]
    RunOver,
    #[serde(rename = "page")]
    Page,
    #[serde(rename = "caught_up")]
    CaughtUp,
    #[serde(rename = "shutdown")]
    Shutdown,
}

impl ::std::fmt::Display for LogEndReason {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::RunOver => f.write_str("run_over"),
            Self::Page => f.write_str("page"),
            Self::CaughtUp => f.write_str("caught_up"),
            Self::Shutdown => f.write_str("shutdown"),
        }
    }
}

impl ::std::str::FromStr for LogEndReason {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "run_over" => Ok(Self::RunOver),
            "page" => Ok(Self::Page),
            "caught_up" => Ok(Self::CaughtUp),
            "shutdown" => Ok(Self::Shutdown),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for LogEndReason {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LogEndReason {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum LogLevel {
    #[serde(rename = "debug")]
    Debug,
    #[serde(rename = "info")]
    Info,
    #[serde(rename = "warning")]
    Warning,
    #[serde(rename = "error")]
    Error,
    #[serde(rename = "critical")]
    Critical,
}

impl ::std::fmt::Display for LogLevel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Debug => f.write_str("debug"),
            Self::Info => f.write_str("info"),
            Self::Warning => f.write_str("warning"),
            Self::Error => f.write_str("error"),
            Self::Critical => f.write_str("critical"),
        }
    }
}

impl ::std::str::FromStr for LogLevel {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "debug" => Ok(Self::Debug),
            "info" => Ok(Self::Info),
            "warning" => Ok(Self::Warning),
            "error" => Ok(Self::Error),
            "critical" => Ok(Self::Critical),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for LogLevel {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LogLevel {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct LogLine {
    #[serde(rename = "type")]
    pub type_: LogLineType,
    pub seq: LogSeq,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<LogSource>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub level: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub plugin: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub truncated: ::std::option::Option<bool>,
    #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
    pub record: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<LogEndReason>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<RunStatus>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub log: ::std::option::Option<LogSum>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum LogLineType {
    #[serde(rename = "log")]
    Log,
    #[serde(rename = "heartbeat")]
    Heartbeat,
    #[serde(rename = "end")]
    End,
}

impl ::std::fmt::Display for LogLineType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Log => f.write_str("log"),
            Self::Heartbeat => f.write_str("heartbeat"),
            Self::End => f.write_str("end"),
        }
    }
}

impl ::std::str::FromStr for LogLineType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "log" => Ok(Self::Log),
            "heartbeat" => Ok(Self::Heartbeat),
            "end" => Ok(Self::End),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for LogLineType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LogLineType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum LogSource {
    #[serde(rename = "stderr")]
    Stderr,
    #[serde(rename = "stdout")]
    Stdout,
    #[serde(rename = "server")]
    Server,
    #[serde(rename = "file")]
    File,
}

impl ::std::fmt::Display for LogSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Stderr => f.write_str("stderr"),
            Self::Stdout => f.write_str("stdout"),
            Self::Server => f.write_str("server"),
            Self::File => f.write_str("file"),
        }
    }
}

impl ::std::str::FromStr for LogSource {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "stderr" => Ok(Self::Stderr),
            "stdout" => Ok(Self::Stdout),
            "server" => Ok(Self::Server),
            "file" => Ok(Self::File),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for LogSource {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for LogSource {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct LogSum {
    pub lines: i64,
    pub bytes: i64,
    pub sha256: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Manifest {
    pub project: ProjectName,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub project_id: ::std::option::Option<::std::string::String>,
    pub env: Env,
    pub plugins: ::std::vec::Vec<ManifestPlugin>,
    pub jobs: ::std::vec::Vec<Job>,
    pub schedules: ::std::vec::Vec<Schedule>,
    pub problems: ::std::vec::Vec<Problem>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ManifestPlugin {
    pub plugin: Plugin,
    pub config: PluginConfig,
    pub extras: ConfigDocument,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct MetadataRule {
    pub stream: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub attribute: ::std::option::Option<::std::string::String>,
    pub key: ::std::string::String,
    pub value: SettingValue,
    pub source: SettingSource,
    pub shadows: ::std::vec::Vec<ShadowedValue>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct MetadataRules {
    pub source: SettingSource,
    pub rules: ::std::vec::Vec<MetadataRule>,
    pub shadows: ::std::vec::Vec<ShadowedValue>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct PathInProject(::std::string::String);
impl ::std::ops::Deref for PathInProject {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<PathInProject> for ::std::string::String {
    fn from(value: PathInProject) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for PathInProject {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 1024usize {
            return Err("longer than 1024 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for PathInProject {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for PathInProject {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for PathInProject {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct PlainStateId(::std::string::String);
impl ::std::ops::Deref for PlainStateId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<PlainStateId> for ::std::string::String {
    fn from(value: PlainStateId) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for PlainStateId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^\\s-][^\\s]*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[^\\s-][^\\s]*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for PlainStateId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for PlainStateId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for PlainStateId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Plugin {
    #[serde(rename = "type")]
    pub type_: PluginType,
    pub name: PluginName,
    pub variant: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub docs: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repo: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub logo_url: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub inherit_from: ::std::option::Option<::std::string::String>,
    pub ancestry: ::std::vec::Vec<PluginAncestor>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lock: ::std::option::Option<PluginLock>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub namespace: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pip_url: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub executable: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub python: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requires_meltano: ::std::option::Option<::std::string::String>,
    pub capabilities: ::std::vec::Vec<::std::string::String>,
    pub commands: ::std::vec::Vec<PluginCommand>,
    pub variables: ::std::vec::Vec<::std::string::String>,
    pub custom: bool,
    pub installed: bool,
    pub install_state: InstallState,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginAncestor {
    pub kind: AncestorKind,
    pub name: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub variant: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginCommand {
    pub name: ::std::string::String,
    pub args: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub executable: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginConfig {
    pub config: ConfigDocument,
    pub withheld: ::std::vec::Vec<::std::string::String>,
    pub required: ::std::vec::Vec<SettingGroup>,
    pub problems: ::std::vec::Vec<Problem>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginConfigViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct PluginListQuery {
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<PluginType>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<PluginName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub installed: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<SearchText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginLock {
    pub file: ::std::string::String,
    pub state: LockState,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct PluginName(::std::string::String);
impl ::std::ops::Deref for PluginName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<PluginName> for ::std::string::String {
    fn from(value: PluginName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for PluginName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^:]+$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[^:]+$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for PluginName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for PluginName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for PluginName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginPage {
    pub items: ::std::vec::Vec<Plugin>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct PluginPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub plugin_type: PluginType,
    pub plugin: PluginName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginSelection {
    pub select: SelectPatterns,
    pub select_filter: SelectPatterns,
    pub metadata: MetadataRules,
    pub schema: SchemaRules,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub catalog: ::std::option::Option<::std::string::String>,
    pub problems: ::std::vec::Vec<Problem>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginSelectionViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct PluginSettingListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub extra: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub missing: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<SettingSource>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<SearchText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginSettingViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginSettingsSchemaViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum PluginType {
    #[serde(rename = "extractors")]
    Extractors,
    #[serde(rename = "loaders")]
    Loaders,
    #[serde(rename = "transforms")]
    Transforms,
    #[serde(rename = "orchestrators")]
    Orchestrators,
    #[serde(rename = "transformers")]
    Transformers,
    #[serde(rename = "files")]
    Files,
    #[serde(rename = "utilities")]
    Utilities,
    #[serde(rename = "mappers")]
    Mappers,
}

impl ::std::fmt::Display for PluginType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Extractors => f.write_str("extractors"),
            Self::Loaders => f.write_str("loaders"),
            Self::Transforms => f.write_str("transforms"),
            Self::Orchestrators => f.write_str("orchestrators"),
            Self::Transformers => f.write_str("transformers"),
            Self::Files => f.write_str("files"),
            Self::Utilities => f.write_str("utilities"),
            Self::Mappers => f.write_str("mappers"),
        }
    }
}

impl ::std::str::FromStr for PluginType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "extractors" => Ok(Self::Extractors),
            "loaders" => Ok(Self::Loaders),
            "transforms" => Ok(Self::Transforms),
            "orchestrators" => Ok(Self::Orchestrators),
            "transformers" => Ok(Self::Transformers),
            "files" => Ok(Self::Files),
            "utilities" => Ok(Self::Utilities),
            "mappers" => Ok(Self::Mappers),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for PluginType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for PluginType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PluginViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct Preferences(::std::string::String);
impl ::std::ops::Deref for Preferences {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<Preferences> for ::std::string::String {
    fn from(value: Preferences) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for Preferences {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 1000usize {
            return Err("longer than 1000 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for Preferences {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Preferences {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for Preferences {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Problem {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub hint: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub file: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub line: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub column: ::std::option::Option<i64>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Project {
    pub name: ProjectName,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub project_id: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub default_environment: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub requires_meltano: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub meltano_version: ::std::option::Option<::std::string::String>,
    pub problems: ::std::vec::Vec<Problem>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ProjectListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct ProjectName(::std::string::String);
impl ::std::ops::Deref for ProjectName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<ProjectName> for ::std::string::String {
    fn from(value: ProjectName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for ProjectName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 63usize {
            return Err("longer than 63 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[a-z0-9][a-z0-9-]*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[a-z0-9][a-z0-9-]*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for ProjectName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ProjectName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for ProjectName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ProjectPage {
    pub items: ::std::vec::Vec<Project>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ProjectPath {
    pub project: ProjectName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ProjectSettingListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<SettingSource>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<SearchText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ProjectSettingPath {
    pub project: ProjectName,
    pub project_setting: SettingName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ProjectSettingViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ProjectVersion {
    pub project: ProjectName,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub meltano: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ProjectViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Readiness {
    pub checks: ::std::vec::Vec<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct RedocViewAnswerHeaders {
    #[serde(rename = "cache-control")]
    pub cache_control: ::std::string::String,
    #[serde(rename = "content-security-policy")]
    pub content_security_policy: ::std::string::String,
    #[serde(rename = "referrer-policy")]
    pub referrer_policy: ::std::string::String,
    #[serde(rename = "x-content-type-options")]
    pub x_content_type_options: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ReportBlock {
    pub number: i32,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<ReportBlockKind>,
    pub names: ::std::vec::Vec<::std::string::String>,
    pub status: ReportStatus,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_id: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub started_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ended_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub exit_codes: ::std::option::Option<ExitCodes>,
    pub streams: ::std::vec::Vec<ReportStream>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ReportBlockKind {
    #[serde(rename = "extract_load")]
    ExtractLoad,
    #[serde(rename = "command")]
    Command,
    #[serde(rename = "install")]
    Install,
}

impl ::std::fmt::Display for ReportBlockKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::ExtractLoad => f.write_str("extract_load"),
            Self::Command => f.write_str("command"),
            Self::Install => f.write_str("install"),
        }
    }
}

impl ::std::str::FromStr for ReportBlockKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "extract_load" => Ok(Self::ExtractLoad),
            "command" => Ok(Self::Command),
            "install" => Ok(Self::Install),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for ReportBlockKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ReportBlockKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ReportStatus {
    #[serde(rename = "waiting")]
    Waiting,
    #[serde(rename = "running")]
    Running,
    #[serde(rename = "succeeded")]
    Succeeded,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "cancelled")]
    Cancelled,
    #[serde(rename = "lost")]
    Lost,
    #[serde(rename = "skipped")]
    Skipped,
}

impl ::std::fmt::Display for ReportStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Waiting => f.write_str("waiting"),
            Self::Running => f.write_str("running"),
            Self::Succeeded => f.write_str("succeeded"),
            Self::Failed => f.write_str("failed"),
            Self::Cancelled => f.write_str("cancelled"),
            Self::Lost => f.write_str("lost"),
            Self::Skipped => f.write_str("skipped"),
        }
    }
}

impl ::std::str::FromStr for ReportStatus {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "waiting" => Ok(Self::Waiting),
            "running" => Ok(Self::Running),
            "succeeded" => Ok(Self::Succeeded),
            "failed" => Ok(Self::Failed),
            "cancelled" => Ok(Self::Cancelled),
            "lost" => Ok(Self::Lost),
            "skipped" => Ok(Self::Skipped),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for ReportStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ReportStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ReportStream {
    pub name: ::std::string::String,
    pub status: StreamStatus,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub replication_method: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sent: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub loaded: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lost: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub records_per_second: ::std::option::Option<f64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub started_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ended_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum RestartPolicy {
    #[serde(rename = "always")]
    Always,
    #[serde(rename = "on_failure")]
    OnFailure,
    #[serde(rename = "never")]
    Never,
}

impl ::std::fmt::Display for RestartPolicy {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Always => f.write_str("always"),
            Self::OnFailure => f.write_str("on_failure"),
            Self::Never => f.write_str("never"),
        }
    }
}

impl ::std::str::FromStr for RestartPolicy {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "always" => Ok(Self::Always),
            "on_failure" => Ok(Self::OnFailure),
            "never" => Ok(Self::Never),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for RestartPolicy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for RestartPolicy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum RetryFrom {
    #[serde(rename = "failed_block")]
    FailedBlock,
    #[serde(rename = "start")]
    Start,
}

impl ::std::fmt::Display for RetryFrom {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::FailedBlock => f.write_str("failed_block"),
            Self::Start => f.write_str("start"),
        }
    }
}

impl ::std::str::FromStr for RetryFrom {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "failed_block" => Ok(Self::FailedBlock),
            "start" => Ok(Self::Start),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for RetryFrom {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for RetryFrom {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Run {
    pub id: RunId,
    pub project: ProjectName,
    pub env: EnvName,
    pub kind: RunKind,
    pub origin: RunOrigin,
    pub status: RunStatus,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub blocks: ::std::option::Option<Blocks>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job: ::std::option::Option<JobName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schedule: ::std::option::Option<ScheduleName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service: ::std::option::Option<ServiceName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub flags: ::std::option::Option<RunFlags>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub el: ::std::option::Option<ElTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub invoke: ::std::option::Option<InvokeTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub test: ::std::option::Option<TestTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub config_test: ::std::option::Option<ConfigTestTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub install: ::std::option::Option<InstallTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub discover: ::std::option::Option<DiscoverTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub select_list: ::std::option::Option<SelectListTask>,
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub state_ids: ::std::vec::Vec<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub priority: ::std::option::Option<RunPriority>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub not_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timeout_seconds: ::std::option::Option<TimeoutSeconds>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cause: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels: ::std::option::Option<RunLabels>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub retry_of: ::std::option::Option<RunId>,
    pub attempt: i32,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub retryable: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub not_retryable_reason: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub queue_position: ::std::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub blocked_by: ::std::vec::Vec<Blocker>,
    pub created_by: ::std::string::String,
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub started_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ended_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub exit_code: ::std::option::Option<i32>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub signal: ::std::option::Option<i32>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cancel_requested_by: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cancel_requested_at: ::std::option::Option<
        ::chrono::DateTime<::chrono::offset::Utc>,
    >,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cancel_reason: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub log: ::std::option::Option<LogSum>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunArtifactListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct RunBatch {
    pub items: ::std::vec::Vec<RunBatchItem>,
    pub has_more: bool,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunBatchCancelQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<RunStatus>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<RunKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job: ::std::option::Option<JobName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schedule: ::std::option::Option<ScheduleName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service: ::std::option::Option<ServiceName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub origin: ::std::option::Option<RunOrigin>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels: ::std::option::Option<LabelSelector>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_from: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunBatchDeleteQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<RunStatus>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<RunKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job: ::std::option::Option<JobName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schedule: ::std::option::Option<ScheduleName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service: ::std::option::Option<ServiceName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub origin: ::std::option::Option<RunOrigin>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels: ::std::option::Option<LabelSelector>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_from: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct RunBatchItem {
    pub id: RunId,
    pub outcome: BatchOutcome,
    pub status: RunStatus,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error_code: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunCancel {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub mode: ::std::option::Option<CancelMode>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub grace_seconds: ::std::option::Option<GraceSeconds>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<RunText>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunCreate {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub blocks: ::std::option::Option<Blocks>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job: ::std::option::Option<JobName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schedule: ::std::option::Option<ScheduleName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub flags: ::std::option::Option<RunFlags>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub el: ::std::option::Option<ElTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub invoke: ::std::option::Option<InvokeTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub test: ::std::option::Option<TestTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub config_test: ::std::option::Option<ConfigTestTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub install: ::std::option::Option<InstallTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub discover: ::std::option::Option<DiscoverTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub select_list: ::std::option::Option<SelectListTask>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub run_id: ::std::option::Option<RunId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub if_running: ::std::option::Option<IfRunning>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub priority: ::std::option::Option<RunPriority>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub not_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timeout_seconds: ::std::option::Option<TimeoutSeconds>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cause: ::std::option::Option<RunText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<RunText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels: ::std::option::Option<RunLabels>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct RunCreateAnswerHeaders {
    #[serde(
        rename = "idempotency-replayed",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_replayed: ::std::option::Option<::std::string::String>,
    pub location: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct RunCreateHeaders {
    #[serde(
        rename = "idempotency-key",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunFlags {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub full_refresh: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh_catalog: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub no_state_update: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_id_suffix: ::std::option::Option<StateIdSuffix>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_strategy: ::std::option::Option<StateStrategy>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timeout: ::std::option::Option<TimeoutSeconds>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct RunId(#[serde(deserialize_with = "crate::text::uuid")] pub ::uuid::Uuid);
impl ::std::ops::Deref for RunId {
    type Target = ::uuid::Uuid;
    fn deref(&self) -> &::uuid::Uuid {
        &self.0
    }
}

impl ::std::convert::From<RunId> for ::uuid::Uuid {
    fn from(value: RunId) -> Self {
        value.0
    }
}

impl ::std::convert::From<::uuid::Uuid> for RunId {
    fn from(value: ::uuid::Uuid) -> Self {
        Self(value)
    }
}

impl ::std::fmt::Display for RunId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}

impl ::std::str::FromStr for RunId {
    type Err = <::uuid::Uuid as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}

impl ::std::convert::TryFrom<&str> for RunId {
    type Error = <::uuid::Uuid as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<String> for RunId {
    type Error = <::uuid::Uuid as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum RunKind {
    #[serde(rename = "run")]
    Run,
    #[serde(rename = "job")]
    Job,
    #[serde(rename = "schedule")]
    Schedule,
    #[serde(rename = "el")]
    El,
    #[serde(rename = "invoke")]
    Invoke,
    #[serde(rename = "test")]
    Test,
    #[serde(rename = "config_test")]
    ConfigTest,
    #[serde(rename = "install")]
    Install,
    #[serde(rename = "discover")]
    Discover,
    #[serde(rename = "select_list")]
    SelectList,
}

impl ::std::fmt::Display for RunKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Run => f.write_str("run"),
            Self::Job => f.write_str("job"),
            Self::Schedule => f.write_str("schedule"),
            Self::El => f.write_str("el"),
            Self::Invoke => f.write_str("invoke"),
            Self::Test => f.write_str("test"),
            Self::ConfigTest => f.write_str("config_test"),
            Self::Install => f.write_str("install"),
            Self::Discover => f.write_str("discover"),
            Self::SelectList => f.write_str("select_list"),
        }
    }
}

impl ::std::str::FromStr for RunKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "run" => Ok(Self::Run),
            "job" => Ok(Self::Job),
            "schedule" => Ok(Self::Schedule),
            "el" => Ok(Self::El),
            "invoke" => Ok(Self::Invoke),
            "test" => Ok(Self::Test),
            "config_test" => Ok(Self::ConfigTest),
            "install" => Ok(Self::Install),
            "discover" => Ok(Self::Discover),
            "select_list" => Ok(Self::SelectList),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for RunKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for RunKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct RunLabels(
    pub ::std::collections::HashMap<::std::string::String, ::std::string::String>,
);
impl ::std::ops::Deref for RunLabels {
    type Target = ::std::collections::HashMap<
        ::std::string::String,
        ::std::string::String,
    >;
    fn deref(
        &self,
    ) -> &::std::collections::HashMap<::std::string::String, ::std::string::String> {
        &self.0
    }
}

impl ::std::convert::From<RunLabels>
for ::std::collections::HashMap<::std::string::String, ::std::string::String> {
    fn from(value: RunLabels) -> Self {
        value.0
    }
}

impl ::std::convert::From<
    ::std::collections::HashMap<::std::string::String, ::std::string::String>,
> for RunLabels {
    fn from(
        value: ::std::collections::HashMap<::std::string::String, ::std::string::String>,
    ) -> Self {
        Self(value)
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<RunStatus>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<RunKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job: ::std::option::Option<JobName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub schedule: ::std::option::Option<ScheduleName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub service: ::std::option::Option<ServiceName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub origin: ::std::option::Option<RunOrigin>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels: ::std::option::Option<LabelSelector>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_from: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct RunLogEventStreamHeaders {
    #[serde(
        rename = "last-event-id",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_event_id: ::std::option::Option<LastEventId>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunLogEventStreamQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub level: ::std::option::Option<LogLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub plugin: ::std::option::Option<PluginName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<SearchText>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunLogStreamQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub after: ::std::option::Option<LogSeq>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<LogLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub follow: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tail: ::std::option::Option<LogLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub level: ::std::option::Option<LogLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub plugin: ::std::option::Option<PluginName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<SearchText>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum RunOrigin {
    #[serde(rename = "api")]
    Api,
    #[serde(rename = "meltano")]
    Meltano,
}

impl ::std::fmt::Display for RunOrigin {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Api => f.write_str("api"),
            Self::Meltano => f.write_str("meltano"),
        }
    }
}

impl ::std::str::FromStr for RunOrigin {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "api" => Ok(Self::Api),
            "meltano" => Ok(Self::Meltano),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for RunOrigin {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for RunOrigin {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct RunPage {
    pub items: ::std::vec::Vec<Run>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct RunPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub run: RunId,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct RunReport {
    pub blocks: ::std::vec::Vec<ReportBlock>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunRetry {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<RetryFrom>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub run_id: ::std::option::Option<RunId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub if_running: ::std::option::Option<IfRunning>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub priority: ::std::option::Option<RunPriority>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub not_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timeout_seconds: ::std::option::Option<TimeoutSeconds>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cause: ::std::option::Option<RunText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<RunText>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct RunRetryAnswerHeaders {
    #[serde(
        rename = "idempotency-replayed",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_replayed: ::std::option::Option<::std::string::String>,
    pub location: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct RunRetryHeaders {
    #[serde(
        rename = "idempotency-key",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum RunStatus {
    #[serde(rename = "queued")]
    Queued,
    #[serde(rename = "starting")]
    Starting,
    #[serde(rename = "running")]
    Running,
    #[serde(rename = "cancelling")]
    Cancelling,
    #[serde(rename = "succeeded")]
    Succeeded,
    #[serde(rename = "succeeded_with_loss")]
    SucceededWithLoss,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "cancelled")]
    Cancelled,
    #[serde(rename = "timed_out")]
    TimedOut,
    #[serde(rename = "lost")]
    Lost,
}

impl ::std::fmt::Display for RunStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Queued => f.write_str("queued"),
            Self::Starting => f.write_str("starting"),
            Self::Running => f.write_str("running"),
            Self::Cancelling => f.write_str("cancelling"),
            Self::Succeeded => f.write_str("succeeded"),
            Self::SucceededWithLoss => f.write_str("succeeded_with_loss"),
            Self::Failed => f.write_str("failed"),
            Self::Cancelled => f.write_str("cancelled"),
            Self::TimedOut => f.write_str("timed_out"),
            Self::Lost => f.write_str("lost"),
        }
    }
}

impl ::std::str::FromStr for RunStatus {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "queued" => Ok(Self::Queued),
            "starting" => Ok(Self::Starting),
            "running" => Ok(Self::Running),
            "cancelling" => Ok(Self::Cancelling),
            "succeeded" => Ok(Self::Succeeded),
            "succeeded_with_loss" => Ok(Self::SucceededWithLoss),
            "failed" => Ok(Self::Failed),
            "cancelled" => Ok(Self::Cancelled),
            "timed_out" => Ok(Self::TimedOut),
            "lost" => Ok(Self::Lost),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for RunStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for RunStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct RunText(::std::string::String);
impl ::std::ops::Deref for RunText {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<RunText> for ::std::string::String {
    fn from(value: RunText) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for RunText {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 1000usize {
            return Err("longer than 1000 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for RunText {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for RunText {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for RunText {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct RunViewHeaders {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub prefer: ::std::option::Option<Preferences>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct RunViewQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub wait: ::std::option::Option<WaitTime>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub until: ::std::option::Option<WaitUntil>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Schedule {
    pub name: ScheduleName,
    pub kind: ScheduleKind,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub extractor: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub loader: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub transform: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub interval: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cron: ::std::option::Option<::std::string::String>,
    pub variables: ::std::vec::Vec<::std::string::String>,
    pub time_zone: ::std::string::String,
    pub fires_at: ::std::vec::Vec<::chrono::DateTime<::chrono::offset::Utc>>,
    pub problems: ::std::vec::Vec<Problem>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ScheduleKind {
    #[serde(rename = "job")]
    Job,
    #[serde(rename = "elt")]
    Elt,
}

impl ::std::fmt::Display for ScheduleKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Job => f.write_str("job"),
            Self::Elt => f.write_str("elt"),
        }
    }
}

impl ::std::str::FromStr for ScheduleKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "job" => Ok(Self::Job),
            "elt" => Ok(Self::Elt),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for ScheduleKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ScheduleKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ScheduleListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<ScheduleKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub job: ::std::option::Option<JobName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct ScheduleName(::std::string::String);
impl ::std::ops::Deref for ScheduleName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<ScheduleName> for ::std::string::String {
    fn from(value: ScheduleName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for ScheduleName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for ScheduleName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ScheduleName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for ScheduleName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SchedulePage {
    pub items: ::std::vec::Vec<Schedule>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct SchedulePath {
    pub project: ProjectName,
    pub env: EnvName,
    pub schedule: ScheduleName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ScheduleRunAnswerHeaders {
    #[serde(
        rename = "idempotency-replayed",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_replayed: ::std::option::Option<::std::string::String>,
    pub location: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct ScheduleRunHeaders {
    #[serde(
        rename = "idempotency-key",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ScheduleViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SchemaRule {
    pub stream: ::std::string::String,
    pub attribute: ::std::string::String,
    pub schema: SettingValue,
    pub source: SettingSource,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SchemaRules {
    pub source: SettingSource,
    pub rules: ::std::vec::Vec<SchemaRule>,
    pub shadows: ::std::vec::Vec<ShadowedValue>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ScriptPath {
    pub script: DocsScript,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct SearchText(::std::string::String);
impl ::std::ops::Deref for SearchText {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<SearchText> for ::std::string::String {
    fn from(value: SearchText) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for SearchText {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for SearchText {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for SearchText {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for SearchText {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct SelectListTask {
    pub extractor: PluginName,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub all: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh_catalog: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SelectPattern {
    pub pattern: ::std::string::String,
    pub stream: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub attribute: ::std::option::Option<::std::string::String>,
    pub excluded: bool,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SelectPatterns {
    pub source: SettingSource,
    pub patterns: ::std::vec::Vec<SelectPattern>,
    pub shadows: ::std::vec::Vec<ShadowedValue>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Service {
    pub name: ServiceName,
    pub project: ProjectName,
    pub env: EnvName,
    pub plugin: PluginName,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<PluginType>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub command: ::std::option::Option<CommandName>,
    pub args: Arguments,
    pub restart: RestartPolicy,
    pub status: ServiceStatus,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub run_id: ::std::option::Option<RunId>,
    pub restarts: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_start_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    pub ports: ::std::vec::Vec<i32>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<::std::string::String>,
    pub created_by: ::std::string::String,
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub started_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ServiceCreate {
    pub name: ServiceName,
    pub plugin: PluginName,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<PluginType>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub command: ::std::option::Option<CommandName>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub args: ::std::option::Option<Arguments>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub restart: ::std::option::Option<RestartPolicy>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub start: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ServiceCreateAnswerHeaders {
    pub location: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ServiceListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct ServiceName(::std::string::String);
impl ::std::ops::Deref for ServiceName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<ServiceName> for ::std::string::String {
    fn from(value: ServiceName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for ServiceName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 63usize {
            return Err("longer than 63 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[a-z0-9][a-z0-9-]*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[a-z0-9][a-z0-9-]*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for ServiceName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ServiceName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for ServiceName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ServicePage {
    pub items: ::std::vec::Vec<Service>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct ServicePath {
    pub project: ProjectName,
    pub env: EnvName,
    pub service: ServiceName,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum ServiceStatus {
    #[serde(rename = "stopped")]
    Stopped,
    #[serde(rename = "starting")]
    Starting,
    #[serde(rename = "running")]
    Running,
    #[serde(rename = "stopping")]
    Stopping,
    #[serde(rename = "backing_off")]
    BackingOff,
    #[serde(rename = "ended")]
    Ended,
}

impl ::std::fmt::Display for ServiceStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Stopped => f.write_str("stopped"),
            Self::Starting => f.write_str("starting"),
            Self::Running => f.write_str("running"),
            Self::Stopping => f.write_str("stopping"),
            Self::BackingOff => f.write_str("backing_off"),
            Self::Ended => f.write_str("ended"),
        }
    }
}

impl ::std::str::FromStr for ServiceStatus {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "stopped" => Ok(Self::Stopped),
            "starting" => Ok(Self::Starting),
            "running" => Ok(Self::Running),
            "stopping" => Ok(Self::Stopping),
            "backing_off" => Ok(Self::BackingOff),
            "ended" => Ok(Self::Ended),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for ServiceStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ServiceStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct ServiceStop {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub grace_seconds: ::std::option::Option<GraceSeconds>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<RunText>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Setting {
    pub name: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub aliases: ::std::vec::Vec<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kind: ::std::option::Option<SettingKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub documentation: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub placeholder: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub options: ::std::vec::Vec<SettingOption>,
    pub extra: bool,
    pub custom: bool,
    pub sensitive: bool,
    pub hidden: bool,
    pub required: bool,
    pub missing: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<SettingValue>,
    pub source: SettingSource,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub inherited_source: ::std::option::Option<SettingSource>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub variable: ::std::option::Option<::std::string::String>,
    pub references: ::std::vec::Vec<SettingReference>,
    pub shadows: ::std::vec::Vec<ShadowedValue>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub default: ::std::option::Option<SettingValue>,
    pub variables: ::std::vec::Vec<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub problem: ::std::option::Option<Problem>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SettingGroup {
    pub settings: ::std::vec::Vec<::std::string::String>,
    pub missing: ::std::vec::Vec<::std::string::String>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum SettingKind {
    #[serde(rename = "string")]
    String,
    #[serde(rename = "integer")]
    Integer,
    #[serde(rename = "boolean")]
    Boolean,
    #[serde(rename = "decimal")]
    Decimal,
    #[serde(rename = "date_iso8601")]
    DateIso8601,
    #[serde(rename = "email")]
    Email,
    #[serde(rename = "password")]
    Password,
    #[serde(rename = "oauth")]
    Oauth,
    #[serde(rename = "options")]
    Options,
    #[serde(rename = "file")]
    File,
    #[serde(rename = "array")]
    Array,
    #[serde(rename = "object")]
    Object,
    #[serde(rename = "hidden")]
    Hidden,
}

impl ::std::fmt::Display for SettingKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::String => f.write_str("string"),
            Self::Integer => f.write_str("integer"),
            Self::Boolean => f.write_str("boolean"),
            Self::Decimal => f.write_str("decimal"),
            Self::DateIso8601 => f.write_str("date_iso8601"),
            Self::Email => f.write_str("email"),
            Self::Password => f.write_str("password"),
            Self::Oauth => f.write_str("oauth"),
            Self::Options => f.write_str("options"),
            Self::File => f.write_str("file"),
            Self::Array => f.write_str("array"),
            Self::Object => f.write_str("object"),
            Self::Hidden => f.write_str("hidden"),
        }
    }
}

impl ::std::str::FromStr for SettingKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "string" => Ok(Self::String),
            "integer" => Ok(Self::Integer),
            "boolean" => Ok(Self::Boolean),
            "decimal" => Ok(Self::Decimal),
            "date_iso8601" => Ok(Self::DateIso8601),
            "email" => Ok(Self::Email),
            "password" => Ok(Self::Password),
            "oauth" => Ok(Self::Oauth),
            "options" => Ok(Self::Options),
            "file" => Ok(Self::File),
            "array" => Ok(Self::Array),
            "object" => Ok(Self::Object),
            "hidden" => Ok(Self::Hidden),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for SettingKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for SettingKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct SettingName(::std::string::String);
impl ::std::ops::Deref for SettingName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<SettingName> for ::std::string::String {
    fn from(value: SettingName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for SettingName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for SettingName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for SettingName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for SettingName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SettingOption {
    pub value: SettingValue,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SettingPage {
    pub items: ::std::vec::Vec<Setting>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct SettingPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub plugin_type: PluginType,
    pub plugin: PluginName,
    pub setting: SettingName,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SettingReference {
    pub variable: ::std::string::String,
    pub set: bool,
    pub pipeline: bool,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum SettingSource {
    #[serde(rename = "env")]
    Env,
    #[serde(rename = "dotenv")]
    Dotenv,
    #[serde(rename = "meltano_environment")]
    MeltanoEnvironment,
    #[serde(rename = "meltano_yml")]
    MeltanoYml,
    #[serde(rename = "inherited")]
    Inherited,
    #[serde(rename = "default")]
    Default,
}

impl ::std::fmt::Display for SettingSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Env => f.write_str("env"),
            Self::Dotenv => f.write_str("dotenv"),
            Self::MeltanoEnvironment => f.write_str("meltano_environment"),
            Self::MeltanoYml => f.write_str("meltano_yml"),
            Self::Inherited => f.write_str("inherited"),
            Self::Default => f.write_str("default"),
        }
    }
}

impl ::std::str::FromStr for SettingSource {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "env" => Ok(Self::Env),
            "dotenv" => Ok(Self::Dotenv),
            "meltano_environment" => Ok(Self::MeltanoEnvironment),
            "meltano_yml" => Ok(Self::MeltanoYml),
            "inherited" => Ok(Self::Inherited),
            "default" => Ok(Self::Default),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for SettingSource {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for SettingSource {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct SettingValue(pub ::serde_json::Value);
impl ::std::ops::Deref for SettingValue {
    type Target = ::serde_json::Value;
    fn deref(&self) -> &::serde_json::Value {
        &self.0
    }
}

impl ::std::convert::From<SettingValue> for ::serde_json::Value {
    fn from(value: SettingValue) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Value> for SettingValue {
    fn from(value: ::serde_json::Value) -> Self {
        Self(value)
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct SettingsSchema(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for SettingsSchema {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<SettingsSchema>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: SettingsSchema) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for SettingsSchema {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ShadowedValue {
    pub source: SettingSource,
    pub value: SettingValue,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SingerState {
    pub state_id: StateId,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub env: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub extractor: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub loader: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub suffix: ::std::option::Option<::std::string::String>,
    pub validity: StateValidity,
    pub etag: ::std::string::String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<StateDocument>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub completed: ::std::option::Option<StateDocument>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub partial: ::std::option::Option<StateDocument>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct StateArchive(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for StateArchive {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<StateArchive>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: StateArchive) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for StateArchive {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateCause {
    pub kind: StateCauseKind,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub actor: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub request_id: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub run_id: ::std::option::Option<RunId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_id: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<::std::string::String>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum StateCauseKind {
    #[serde(rename = "set")]
    Set,
    #[serde(rename = "merge")]
    Merge,
    #[serde(rename = "clear")]
    Clear,
    #[serde(rename = "copy")]
    Copy,
    #[serde(rename = "move")]
    Move,
    #[serde(rename = "import")]
    Import,
    #[serde(rename = "stream_set")]
    StreamSet,
    #[serde(rename = "stream_clear")]
    StreamClear,
    #[serde(rename = "restore")]
    Restore,
    #[serde(rename = "run")]
    Run,
    #[serde(rename = "edit")]
    Edit,
    #[serde(rename = "found")]
    Found,
    #[serde(rename = "unrecorded")]
    Unrecorded,
}

impl ::std::fmt::Display for StateCauseKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Set => f.write_str("set"),
            Self::Merge => f.write_str("merge"),
            Self::Clear => f.write_str("clear"),
            Self::Copy => f.write_str("copy"),
            Self::Move => f.write_str("move"),
            Self::Import => f.write_str("import"),
            Self::StreamSet => f.write_str("stream_set"),
            Self::StreamClear => f.write_str("stream_clear"),
            Self::Restore => f.write_str("restore"),
            Self::Run => f.write_str("run"),
            Self::Edit => f.write_str("edit"),
            Self::Found => f.write_str("found"),
            Self::Unrecorded => f.write_str("unrecorded"),
        }
    }
}

impl ::std::str::FromStr for StateCauseKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "set" => Ok(Self::Set),
            "merge" => Ok(Self::Merge),
            "clear" => Ok(Self::Clear),
            "copy" => Ok(Self::Copy),
            "move" => Ok(Self::Move),
            "import" => Ok(Self::Import),
            "stream_set" => Ok(Self::StreamSet),
            "stream_clear" => Ok(Self::StreamClear),
            "restore" => Ok(Self::Restore),
            "run" => Ok(Self::Run),
            "edit" => Ok(Self::Edit),
            "found" => Ok(Self::Found),
            "unrecorded" => Ok(Self::Unrecorded),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for StateCauseKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateCauseKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateChange {
    pub state_id: StateId,
    pub dry_run: bool,
    pub changed: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<StateVersionNumber>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub etag: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<SingerState>,
    pub diff: StateDiff,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateClearHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateClearQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct StateCopy {
    pub destination: StateId,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub if_destination: ::std::option::Option<IfDestination>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<StateNote>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateCopyHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateCopyQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rewind: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateDiff {
    pub changes: ::std::vec::Vec<StateDifference>,
    pub omitted: i64,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateDifference {
    pub pointer: ::std::string::String,
    pub kind: StateDifferenceKind,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub stream: ::std::option::Option<::std::string::String>,
    pub backwards: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub before: ::std::option::Option<BookmarkValue>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub after: ::std::option::Option<BookmarkValue>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum StateDifferenceKind {
    #[serde(rename = "added")]
    Added,
    #[serde(rename = "removed")]
    Removed,
    #[serde(rename = "changed")]
    Changed,
}

impl ::std::fmt::Display for StateDifferenceKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Added => f.write_str("added"),
            Self::Removed => f.write_str("removed"),
            Self::Changed => f.write_str("changed"),
        }
    }
}

impl ::std::str::FromStr for StateDifferenceKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "added" => Ok(Self::Added),
            "removed" => Ok(Self::Removed),
            "changed" => Ok(Self::Changed),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for StateDifferenceKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateDifferenceKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct StateDocument(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for StateDocument {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<StateDocument>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: StateDocument) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for StateDocument {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum StateEvidence {
    #[serde(rename = "written")]
    Written,
    #[serde(rename = "observed")]
    Observed,
    #[serde(rename = "recorded")]
    Recorded,
}

impl ::std::fmt::Display for StateEvidence {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Written => f.write_str("written"),
            Self::Observed => f.write_str("observed"),
            Self::Recorded => f.write_str("recorded"),
        }
    }
}

impl ::std::str::FromStr for StateEvidence {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "written" => Ok(Self::Written),
            "observed" => Ok(Self::Observed),
            "recorded" => Ok(Self::Recorded),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for StateEvidence {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateEvidence {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct StateId(::std::string::String);
impl ::std::ops::Deref for StateId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<StateId> for ::std::string::String {
    fn from(value: StateId) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for StateId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 900usize {
            return Err("longer than 900 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^([^.]|\\.[^.]|\\.\\.[\\s\\S])[\\s\\S]*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err(
                "doesn't match pattern \"^([^.]|\\.[^.]|\\.\\.[\\s\\S])[\\s\\S]*$\""
                    .into(),
            );
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for StateId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for StateId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct StateIdPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub state_id: StateId,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct StateIdSuffix(::std::string::String);
impl ::std::ops::Deref for StateIdSuffix {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<StateIdSuffix> for ::std::string::String {
    fn from(value: StateIdSuffix) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for StateIdSuffix {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^:\\s-][^:\\s]*$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[^:\\s-][^:\\s]*$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for StateIdSuffix {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateIdSuffix {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for StateIdSuffix {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateImport {
    pub dry_run: bool,
    pub changes: ::std::vec::Vec<StateChange>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateImportQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rewind: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pattern: ::std::option::Option<StatePattern>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateMerge {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<StateDocument>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<StateId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<StateNote>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateMergeHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateMergeQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rewind: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateMoveHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateMoveQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rewind: ::std::option::Option<bool>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct StateNote(::std::string::String);
impl ::std::ops::Deref for StateNote {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<StateNote> for ::std::string::String {
    fn from(value: StateNote) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for StateNote {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 1000usize {
            return Err("longer than 1000 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for StateNote {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateNote {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for StateNote {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StatePage {
    pub items: ::std::vec::Vec<StateSummary>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct StatePattern(::std::string::String);
impl ::std::ops::Deref for StatePattern {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<StatePattern> for ::std::string::String {
    fn from(value: StatePattern) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for StatePattern {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 900usize {
            return Err("longer than 900 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for StatePattern {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StatePattern {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for StatePattern {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateRestore {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<StateNote>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateRestoreHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateRestoreQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rewind: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct StateSet {
    pub state: StateDocument,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<StateNote>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateSetHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
    #[serde(
        rename = "if-none-match",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub if_none_match: ::std::option::Option<AnyEntityTag>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateSetQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rewind: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub validate: ::std::option::Option<bool>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum StateStrategy {
    #[serde(rename = "auto")]
    Auto,
    #[serde(rename = "merge")]
    Merge,
    #[serde(rename = "overwrite")]
    Overwrite,
}

impl ::std::fmt::Display for StateStrategy {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Auto => f.write_str("auto"),
            Self::Merge => f.write_str("merge"),
            Self::Overwrite => f.write_str("overwrite"),
        }
    }
}

impl ::std::str::FromStr for StateStrategy {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "auto" => Ok(Self::Auto),
            "merge" => Ok(Self::Merge),
            "overwrite" => Ok(Self::Overwrite),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for StateStrategy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateStrategy {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateStream {
    pub state_id: StateId,
    pub stream: StreamName,
    pub etag: ::std::string::String,
    pub bookmark: BookmarkValue,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateStreamClearHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateStreamClearQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct StateStreamSet {
    pub bookmark: BookmarkValue,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<StateNote>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct StateStreamSetHeaders {
    #[serde(rename = "if-match", skip_serializing_if = "::std::option::Option::is_none")]
    pub if_match: ::std::option::Option<EntityTags>,
    #[serde(
        rename = "if-none-match",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub if_none_match: ::std::option::Option<AnyEntityTag>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateStreamSetQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rewind: ::std::option::Option<bool>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateStreamViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateSummary {
    pub state_id: StateId,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub env: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub extractor: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub loader: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub suffix: ::std::option::Option<::std::string::String>,
    pub validity: StateValidity,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub etag: ::std::option::Option<::std::string::String>,
    pub bytes: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub live_run: ::std::option::Option<LiveRun>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum StateValidity {
    #[serde(rename = "valid")]
    Valid,
    #[serde(rename = "invalid")]
    Invalid,
    #[serde(rename = "empty")]
    Empty,
    #[serde(rename = "unreadable")]
    Unreadable,
}

impl ::std::fmt::Display for StateValidity {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Valid => f.write_str("valid"),
            Self::Invalid => f.write_str("invalid"),
            Self::Empty => f.write_str("empty"),
            Self::Unreadable => f.write_str("unreadable"),
        }
    }
}

impl ::std::str::FromStr for StateValidity {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "valid" => Ok(Self::Valid),
            "invalid" => Ok(Self::Invalid),
            "empty" => Ok(Self::Empty),
            "unreadable" => Ok(Self::Unreadable),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for StateValidity {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateValidity {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateVersion {
    pub state_id: StateId,
    pub version: StateVersionNumber,
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    pub evidence: StateEvidence,
    pub cause: StateCause,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub etag: ::std::option::Option<::std::string::String>,
    pub bytes: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<StateDocument>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub completed: ::std::option::Option<StateDocument>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub partial: ::std::option::Option<StateDocument>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateVersionDiff {
    pub state_id: StateId,
    pub from: StateVersionNumber,
    pub to: StateVersionNumber,
    pub diff: StateDiff,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateVersionDiffQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<StateVersionNumber>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateVersionListQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<PageLimit>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateVersionPage {
    pub items: ::std::vec::Vec<StateVersion>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub next_page: ::std::option::Option<::std::string::String>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateVersionViewQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub view: ::std::option::Option<StateViewKind>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct StateViewAnswerHeaders {
    pub etag: ::std::string::String,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum StateViewKind {
    #[serde(rename = "effective")]
    Effective,
    #[serde(rename = "split")]
    Split,
}

impl ::std::fmt::Display for StateViewKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Effective => f.write_str("effective"),
            Self::Split => f.write_str("split"),
        }
    }
}

impl ::std::str::FromStr for StateViewKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "effective" => Ok(Self::Effective),
            "split" => Ok(Self::Split),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for StateViewKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StateViewKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StateViewQuery {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub view: ::std::option::Option<StateViewKind>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub as_of: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct StoredRunCreate {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub flags: ::std::option::Option<RunFlags>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub run_id: ::std::option::Option<RunId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub if_running: ::std::option::Option<IfRunning>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub priority: ::std::option::Option<RunPriority>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub not_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timeout_seconds: ::std::option::Option<TimeoutSeconds>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cause: ::std::option::Option<RunText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<RunText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels: ::std::option::Option<RunLabels>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct StreamName(::std::string::String);
impl ::std::ops::Deref for StreamName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<StreamName> for ::std::string::String {
    fn from(value: StreamName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for StreamName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for StreamName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StreamName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for StreamName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct StreamPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub state_id: StateId,
    pub stream: StreamName,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum StreamStatus {
    #[serde(rename = "started")]
    Started,
    #[serde(rename = "running")]
    Running,
    #[serde(rename = "complete")]
    Complete,
    #[serde(rename = "failed")]
    Failed,
}

impl ::std::fmt::Display for StreamStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Started => f.write_str("started"),
            Self::Running => f.write_str("running"),
            Self::Complete => f.write_str("complete"),
            Self::Failed => f.write_str("failed"),
        }
    }
}

impl ::std::str::FromStr for StreamStatus {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "started" => Ok(Self::Started),
            "running" => Ok(Self::Running),
            "complete" => Ok(Self::Complete),
            "failed" => Ok(Self::Failed),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for StreamStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for StreamStatus {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct TestCase {
    pub plugin: ::std::string::String,
    pub test: ::std::string::String,
    pub verdict: TestVerdict,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub duration_seconds: ::std::option::Option<f64>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct TestCreate {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tests: ::std::option::Option<TestNames>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub run_id: ::std::option::Option<RunId>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub if_running: ::std::option::Option<IfRunning>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub priority: ::std::option::Option<RunPriority>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub not_before: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timeout_seconds: ::std::option::Option<TimeoutSeconds>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cause: ::std::option::Option<RunText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<RunText>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub labels: ::std::option::Option<RunLabels>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct TestCreateAnswerHeaders {
    #[serde(
        rename = "idempotency-replayed",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_replayed: ::std::option::Option<::std::string::String>,
    pub location: ::std::string::String,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct TestCreateHeaders {
    #[serde(
        rename = "idempotency-key",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idempotency_key: ::std::option::Option<IdempotencyKey>,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct TestName(::std::string::String);
impl ::std::ops::Deref for TestName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<TestName> for ::std::string::String {
    fn from(value: TestName) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for TestName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[^\\s:-][^\\s:]*(:[^\\s:]+)?$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err(
                "doesn't match pattern \"^[^\\s:-][^\\s:]*(:[^\\s:]+)?$\"".into(),
            );
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for TestName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for TestName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for TestName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct TestReport {
    pub status: RunStatus,
    pub passed: i64,
    pub failed: i64,
    pub cases: ::std::vec::Vec<TestCase>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
#[serde(deny_unknown_fields)]
pub struct TestTask {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub tests: ::std::option::Option<TestNames>,
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum TestVerdict {
    #[serde(rename = "passed")]
    Passed,
    #[serde(rename = "failed")]
    Failed,
    #[serde(rename = "error")]
    Error,
    #[serde(rename = "skipped")]
    Skipped,
}

impl ::std::fmt::Display for TestVerdict {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Passed => f.write_str("passed"),
            Self::Failed => f.write_str("failed"),
            Self::Error => f.write_str("error"),
            Self::Skipped => f.write_str("skipped"),
        }
    }
}

impl ::std::str::FromStr for TestVerdict {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "passed" => Ok(Self::Passed),
            "failed" => Ok(Self::Failed),
            "error" => Ok(Self::Error),
            "skipped" => Ok(Self::Skipped),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for TestVerdict {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for TestVerdict {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum Transform {
    #[serde(rename = "only")]
    Only,
    #[serde(rename = "run")]
    Run,
}

impl ::std::fmt::Display for Transform {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Only => f.write_str("only"),
            Self::Run => f.write_str("run"),
        }
    }
}

impl ::std::str::FromStr for Transform {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "only" => Ok(Self::Only),
            "run" => Ok(Self::Run),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for Transform {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Transform {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Version {
    pub server: ::std::string::String,
    pub contract: ::std::string::String,
    pub projects: ::std::vec::Vec<ProjectVersion>,
}

#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct VersionPath {
    pub project: ProjectName,
    pub env: EnvName,
    pub state_id: StateId,
    pub version: StateVersionNumber,
}

#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct WaitTime(::std::string::String);
impl ::std::ops::Deref for WaitTime {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<WaitTime> for ::std::string::String {
    fn from(value: WaitTime) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for WaitTime {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^([0-9]|[1-9][0-9]|[12][0-9][0-9]|300)s?$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err(
                "doesn't match pattern \"^([0-9]|[1-9][0-9]|[12][0-9][0-9]|300)s?$\""
                    .into(),
            );
        }
        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for WaitTime {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for WaitTime {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for WaitTime {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum WaitUntil {
    #[serde(rename = "over")]
    Over,
    #[serde(rename = "change")]
    Change,
}

impl ::std::fmt::Display for WaitUntil {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Over => f.write_str("over"),
            Self::Change => f.write_str("change"),
        }
    }
}

impl ::std::str::FromStr for WaitUntil {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "over" => Ok(Self::Over),
            "change" => Ok(Self::Change),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for WaitUntil {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for WaitUntil {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

pub mod error {
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}

crate::limit::bounded_list!(Arguments, Argument, 0..= 256);
crate::limit::bounded_list!(Blocks, Block, 1..= 256);
crate::limit::bounded_list!(EntityPatterns, EntityPattern, 0..= 1024);
crate::limit::bounded_integer!(EventSequence, i64, 0..);
crate::limit::bounded_integer!(GraceSeconds, i32, 0..= 3600);
crate::limit::bounded_integer!(LogLimit, i32, 1..= 10000);
crate::limit::bounded_integer!(LogSeq, i64, 0..);
crate::limit::bounded_integer!(PageLimit, i32, 1..= 1000);
crate::limit::bounded_integer!(Parallelism, i32, 1..= 64);
crate::limit::bounded_list!(PluginNames, PluginName, 0..= 256);
crate::limit::bounded_integer!(RunPriority, i32, - 1000..= 1000);
crate::limit::bounded_integer!(StateVersionNumber, i64, 0..);
crate::limit::bounded_list!(TestNames, TestName, 0..= 256);
crate::limit::bounded_integer!(TimeoutSeconds, i32, 1..= 31536000);
