//! Generated from spec/meltano-v2.yaml by `cargo xtask generate`. Do not edit.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///`*`, which stands for any entity tag.
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
    ///A plugin, `plugin:command`, a mapping or a job.
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
    ///What to run, in order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct Blocks(pub ::std::vec::Vec<Block>);
    impl ::std::ops::Deref for Blocks {
        type Target = ::std::vec::Vec<Block>;
        fn deref(&self) -> &::std::vec::Vec<Block> {
            &self.0
        }
    }
    impl ::std::convert::From<Blocks> for ::std::vec::Vec<Block> {
        fn from(value: Blocks) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::vec::Vec<Block>> for Blocks {
        fn from(value: ::std::vec::Vec<Block>) -> Self {
            Self(value)
        }
    }
    ///Any JSON value; most extractors keep an object.
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
    ///What a plugin reads as its configuration.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct ConfigDocument(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for ConfigDocument {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<ConfigDocument>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: ConfigDocument) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for ConfigDocument {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    ///An OpenAPI 3.0 document.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct ContractDocument(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for ContractDocument {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<ContractDocument>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: ContractDocument) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for ContractDocument {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    ///`*`, or a list of entity tags, as in `"7daa346a8fa450ab5dc9cb482abc566c"`.
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
    ///`Env`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Env {
        ///Whether it is the project's `default_environment`.
        pub default: bool,
        pub name: EnvName,
        ///What it says about plugins, by type in Meltano's order, then in the order of the file.
        pub plugins: ::std::vec::Vec<EnvPlugin>,
        ///What is appended to state ids in it, before variables are filled in.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state_id_suffix: ::std::option::Option<::std::string::String>,
        ///The names of the variables that it sets, sorted. Their values may be secret and are not shown.
        pub variables: ::std::vec::Vec<::std::string::String>,
    }
    impl Env {
        pub fn builder() -> builder::Env {
            Default::default()
        }
    }
    ///The name of an environment, or `-`.
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
    ///`EnvPage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EnvPage {
        ///In order.
        pub items: ::std::vec::Vec<Env>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl EnvPage {
        pub fn builder() -> builder::EnvPage {
            Default::default()
        }
    }
    ///What an environment says about a plugin, and about those that inherit from it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EnvPlugin {
        ///Whether the project has such a plugin. Meltano does not mind.
        pub known: bool,
        ///The name of the plugin.
        pub name: ::std::string::String,
        ///The names of the settings that it sets, sorted. That of an extra begins with `_`.
        pub settings: ::std::vec::Vec<::std::string::String>,
        #[serde(rename = "type")]
        pub type_: crate::generated::open::PluginType,
        ///The names of the variables that it sets for the plugin, sorted.
        pub variables: ::std::vec::Vec<::std::string::String>,
    }
    impl EnvPlugin {
        pub fn builder() -> builder::EnvPlugin {
            Default::default()
        }
    }
    ///What went wrong.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ErrorBody {
        ///Stable; every code has an entry in the documentation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///What happened; a second line may hint at what to do.
        pub message: ::std::string::String,
        ///Quote it when you ask for help; the server's log bears it too.
        pub request_id: ::std::string::String,
    }
    impl ErrorBody {
        pub fn builder() -> builder::ErrorBody {
            Default::default()
        }
    }
    ///A time in seconds, an hour at most.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct GraceSeconds(pub i32);
    impl ::std::ops::Deref for GraceSeconds {
        type Target = i32;
        fn deref(&self) -> &i32 {
            &self.0
        }
    }
    impl ::std::convert::From<GraceSeconds> for i32 {
        fn from(value: GraceSeconds) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<i32> for GraceSeconds {
        fn from(value: i32) -> Self {
            Self(value)
        }
    }
    impl ::std::fmt::Display for GraceSeconds {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }
    impl ::std::str::FromStr for GraceSeconds {
        type Err = <i32 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }
    impl ::std::convert::TryFrom<&str> for GraceSeconds {
        type Error = <i32 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<String> for GraceSeconds {
        type Error = <i32 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    ///`Health`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Health {
        ///Always `ok`.
        pub status: ::std::string::String,
    }
    impl Health {
        pub fn builder() -> builder::Health {
            Default::default()
        }
    }
    ///Visible ASCII characters, chosen by the caller.
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
    /**What may be at the destination: `absent` for nothing, `any` for whatever there is, or the `ETag` of the state that
may be replaced.
*/
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
                return Err(
                    "doesn't match pattern \"^(absent|any|\"[!#-~]*\")$\"".into(),
                );
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
    ///`Job`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Job {
        pub name: JobName,
        ///Why Meltano cannot run it. Empty if all is well.
        pub problems: ::std::vec::Vec<Problem>,
        /**Those under which its pipelines keep their state in this environment, in order, each once. Absent without an
environment, if no pipeline would run, and if the environment's `state_id_suffix` has a variable that is
neither in `.env` nor in the project's `env`, because then it is known only when the job runs.
*/
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub state_ids: ::std::vec::Vec<::std::string::String>,
        ///In order. Empty if they are not a list of blocks.
        pub tasks: ::std::vec::Vec<JobTask>,
    }
    impl Job {
        pub fn builder() -> builder::Job {
            Default::default()
        }
    }
    ///A block, and what of the project it names. Only `block` is there if it names nothing that can run.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct JobBlock {
        ///As the job says it.
        pub block: ::std::string::String,
        ///The command of the plugin. Whether it exists shows only when it runs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub command: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kind: ::std::option::Option<crate::generated::open::BlockKind>,
        ///The name of the plugin. That of a mapping is its mapper.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub plugin: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<crate::generated::open::PluginType>,
    }
    impl JobBlock {
        pub fn builder() -> builder::JobBlock {
            Default::default()
        }
    }
    ///The name of a job. No colon is allowed in it.
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
    ///`JobPage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct JobPage {
        ///In order.
        pub items: ::std::vec::Vec<Job>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl JobPage {
        pub fn builder() -> builder::JobPage {
            Default::default()
        }
    }
    ///An entry of the `tasks` of a job. Meltano runs the blocks of all tasks as one list.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct JobTask {
        ///In order.
        pub blocks: ::std::vec::Vec<JobBlock>,
    }
    impl JobTask {
        pub fn builder() -> builder::JobTask {
            Default::default()
        }
    }
    ///The run that is using a state. Absent if none is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LiveRun {
        ///Its last sign of life. After five minutes without one, Meltano and this server take it for dead.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub heartbeat_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        pub run_id: RunId,
        ///When it began.
        pub started_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl LiveRun {
        pub fn builder() -> builder::LiveRun {
            Default::default()
        }
    }
    ///How many lines of a log are answered at most.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct LogLimit(pub ::std::num::NonZeroU32);
    impl ::std::ops::Deref for LogLimit {
        type Target = ::std::num::NonZeroU32;
        fn deref(&self) -> &::std::num::NonZeroU32 {
            &self.0
        }
    }
    impl ::std::convert::From<LogLimit> for ::std::num::NonZeroU32 {
        fn from(value: LogLimit) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::num::NonZeroU32> for LogLimit {
        fn from(value: ::std::num::NonZeroU32) -> Self {
            Self(value)
        }
    }
    impl ::std::fmt::Display for LogLimit {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }
    impl ::std::str::FromStr for LogLimit {
        type Err = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }
    impl ::std::convert::TryFrom<&str> for LogLimit {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<String> for LogLimit {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    /**One line of `run_log_stream`. `log` lines have `time`, `source` and `message`; `end` has `reason` and `status`;
`heartbeat` has neither.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LogLine {
        ///The level that Meltano or the plugin gave it, such as `info`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub level: ::std::option::Option<::std::string::String>,
        ///What was said.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        ///The plugin that said it. Absent for Meltano's own lines.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub plugin: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reason: ::std::option::Option<crate::generated::open::LogEndReason>,
        ///Meltano's structured record as it wrote it. Absent for a line that was not structured.
        #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
        pub record: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        pub seq: LogSeq,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source: ::std::option::Option<crate::generated::open::LogSource>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::generated::open::RunStatus>,
        ///When the server's side received it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub time: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        ///True if the line was longer than the server keeps.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub truncated: ::std::option::Option<bool>,
        #[serde(rename = "type")]
        pub type_: crate::generated::open::LogLineType,
    }
    impl LogLine {
        pub fn builder() -> builder::LogLine {
            Default::default()
        }
    }
    ///Numbers the lines of a run's log from 1, without gaps.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct LogSeq(pub i64);
    impl ::std::ops::Deref for LogSeq {
        type Target = i64;
        fn deref(&self) -> &i64 {
            &self.0
        }
    }
    impl ::std::convert::From<LogSeq> for i64 {
        fn from(value: LogSeq) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<i64> for LogSeq {
        fn from(value: i64) -> Self {
            Self(value)
        }
    }
    impl ::std::fmt::Display for LogSeq {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }
    impl ::std::str::FromStr for LogSeq {
        type Err = <i64 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }
    impl ::std::convert::TryFrom<&str> for LogSeq {
        type Error = <i64 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<String> for LogSeq {
        type Error = <i64 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    ///`Manifest`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Manifest {
        pub env: Env,
        ///In order.
        pub jobs: ::std::vec::Vec<Job>,
        ///In order.
        pub plugins: ::std::vec::Vec<ManifestPlugin>,
        ///What is wrong with the files. Jobs, schedules and configurations have problems of their own.
        pub problems: ::std::vec::Vec<Problem>,
        pub project: ProjectName,
        ///The `project_id` of `meltano.yml`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_id: ::std::option::Option<::std::string::String>,
        ///In order.
        pub schedules: ::std::vec::Vec<Schedule>,
    }
    impl Manifest {
        pub fn builder() -> builder::Manifest {
            Default::default()
        }
    }
    ///`ManifestPlugin`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ManifestPlugin {
        pub config: PluginConfig,
        ///Its extras by name, without the `_` that they begin with, and without those that have no value.
        pub extras: ConfigDocument,
        pub plugin: Plugin,
    }
    impl ManifestPlugin {
        pub fn builder() -> builder::ManifestPlugin {
            Default::default()
        }
    }
    ///`MetadataRule`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct MetadataRule {
        ///The attributes that it is about. Absent if it is about the streams themselves.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attribute: ::std::option::Option<::std::string::String>,
        ///What it says something about, such as `replication-method`.
        pub key: ::std::string::String,
        ///What it hides, the strongest first.
        pub shadows: ::std::vec::Vec<ShadowedValue>,
        pub source: crate::generated::open::SettingSource,
        ///The streams that it is about, with `*`, `?` and `[…]` as in names of files.
        pub stream: ::std::string::String,
        pub value: SettingValue,
    }
    impl MetadataRule {
        pub fn builder() -> builder::MetadataRule {
            Default::default()
        }
    }
    ///`MetadataRules`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct MetadataRules {
        ///In order.
        pub rules: ::std::vec::Vec<MetadataRule>,
        ///What these hide, the strongest first.
        pub shadows: ::std::vec::Vec<ShadowedValue>,
        pub source: crate::generated::open::SettingSource,
    }
    impl MetadataRules {
        pub fn builder() -> builder::MetadataRules {
            Default::default()
        }
    }
    ///How many items a page holds at most.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct PageLimit(pub ::std::num::NonZeroU32);
    impl ::std::ops::Deref for PageLimit {
        type Target = ::std::num::NonZeroU32;
        fn deref(&self) -> &::std::num::NonZeroU32 {
            &self.0
        }
    }
    impl ::std::convert::From<PageLimit> for ::std::num::NonZeroU32 {
        fn from(value: PageLimit) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::num::NonZeroU32> for PageLimit {
        fn from(value: ::std::num::NonZeroU32) -> Self {
            Self(value)
        }
    }
    impl ::std::fmt::Display for PageLimit {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }
    impl ::std::str::FromStr for PageLimit {
        type Err = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }
    impl ::std::convert::TryFrom<&str> for PageLimit {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<String> for PageLimit {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    ///`Plugin`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Plugin {
        ///What it stands on, the nearest first. Empty if `meltano.yml` itself defines it.
        pub ancestry: ::std::vec::Vec<PluginAncestor>,
        ///What it can do, such as `catalog` and `state`.
        pub capabilities: ::std::vec::Vec<::std::string::String>,
        ///What it can be invoked for, as in `plugin:command`, sorted by name.
        pub commands: ::std::vec::Vec<PluginCommand>,
        ///Whether `meltano.yml` itself defines it.
        pub custom: bool,
        ///What it is for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///The address of its documentation.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub docs: ::std::option::Option<::std::string::String>,
        ///What is executed for it. Absent if nothing defines it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub executable: ::std::option::Option<::std::string::String>,
        ///The plugin that it inherits from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub inherit_from: ::std::option::Option<::std::string::String>,
        pub install_state: crate::generated::open::InstallState,
        ///Whether its virtual environment exists. Also true of a plugin that needs none.
        pub installed: bool,
        ///What people call it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub label: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lock: ::std::option::Option<PluginLock>,
        ///The address of its logo.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub logo_url: ::std::option::Option<::std::string::String>,
        pub name: PluginName,
        ///The prefix of its environment variables. Absent if nothing defines it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub namespace: ::std::option::Option<::std::string::String>,
        ///What is installed for it. Absent if nothing is.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pip_url: ::std::option::Option<::std::string::String>,
        ///The Python that it asks for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub python: ::std::option::Option<::std::string::String>,
        ///The address of its sources.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub repo: ::std::option::Option<::std::string::String>,
        ///The versions of Meltano that it accepts (PEP 440).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requires_meltano: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type")]
        pub type_: crate::generated::open::PluginType,
        ///The names of the variables that `meltano.yml` sets for it, sorted.
        pub variables: ::std::vec::Vec<::std::string::String>,
        ///The variant; `default` if the project names none.
        pub variant: ::std::string::String,
    }
    impl Plugin {
        pub fn builder() -> builder::Plugin {
            Default::default()
        }
    }
    ///`PluginAncestor`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PluginAncestor {
        pub kind: crate::generated::open::AncestorKind,
        ///The name of the plugin.
        pub name: ::std::string::String,
        ///Its variant. Absent if it names none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub variant: ::std::option::Option<::std::string::String>,
    }
    impl PluginAncestor {
        pub fn builder() -> builder::PluginAncestor {
            Default::default()
        }
    }
    ///`PluginCommand`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PluginCommand {
        ///Its arguments, before variables are filled in.
        pub args: ::std::string::String,
        ///What it does.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///What is executed, if that is not what the plugin executes.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub executable: ::std::option::Option<::std::string::String>,
        ///The name of the command.
        pub name: ::std::string::String,
    }
    impl PluginCommand {
        pub fn builder() -> builder::PluginCommand {
            Default::default()
        }
    }
    ///`PluginConfig`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PluginConfig {
        pub config: ConfigDocument,
        ///Why Meltano cannot make this configuration. Empty if all is well.
        pub problems: ::std::vec::Vec<Problem>,
        ///The settings that the plugin needs. One group must be complete. Empty if it needs none.
        pub required: ::std::vec::Vec<SettingGroup>,
        ///The settings in it whose value is not the one that the plugin would receive, sorted.
        pub withheld: ::std::vec::Vec<::std::string::String>,
    }
    impl PluginConfig {
        pub fn builder() -> builder::PluginConfig {
            Default::default()
        }
    }
    ///The lock file that defines a plugin. Absent from one that another plugin or `meltano.yml` defines.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PluginLock {
        ///The file, relative to the project.
        pub file: ::std::string::String,
        pub state: crate::generated::open::LockState,
    }
    impl PluginLock {
        pub fn builder() -> builder::PluginLock {
            Default::default()
        }
    }
    ///The name of a plugin. Meltano allows no colon in it.
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
    ///`PluginPage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PluginPage {
        ///In order.
        pub items: ::std::vec::Vec<Plugin>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl PluginPage {
        pub fn builder() -> builder::PluginPage {
            Default::default()
        }
    }
    ///`PluginSelection`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PluginSelection {
        /**A file with a catalogue of its own, of which only `select_filter` takes something away. Absent if the
catalogue is discovered.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub catalog: ::std::option::Option<::std::string::String>,
        pub metadata: MetadataRules,
        ///Why Meltano cannot apply one of them. Empty if all is well.
        pub problems: ::std::vec::Vec<Problem>,
        pub schema: SchemaRules,
        pub select: SelectPatterns,
        pub select_filter: SelectPatterns,
    }
    impl PluginSelection {
        pub fn builder() -> builder::PluginSelection {
            Default::default()
        }
    }
    ///Something that is wrong with a project, but does not hide the rest of it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Problem {
        ///Stable.
        pub code: ::std::string::String,
        ///The column in the line, from 1.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub column: ::std::option::Option<i64>,
        ///The file, relative to the project.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub file: ::std::option::Option<::std::string::String>,
        ///What to do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub hint: ::std::option::Option<::std::string::String>,
        ///The line in the file, from 1.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub line: ::std::option::Option<i64>,
        ///What is wrong.
        pub message: ::std::string::String,
    }
    impl Problem {
        pub fn builder() -> builder::Problem {
            Default::default()
        }
    }
    ///`Project`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Project {
        ///The `default_environment` of `meltano.yml`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_environment: ::std::option::Option<::std::string::String>,
        ///The Meltano that would run it. Absent if none was found.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub meltano_version: ::std::option::Option<::std::string::String>,
        pub name: ProjectName,
        ///What is wrong with its files. Jobs, schedules and settings have problems of their own.
        pub problems: ::std::vec::Vec<Problem>,
        ///The `project_id` of `meltano.yml`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub project_id: ::std::option::Option<::std::string::String>,
        ///The versions of Meltano that the project accepts (PEP 440).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requires_meltano: ::std::option::Option<::std::string::String>,
    }
    impl Project {
        pub fn builder() -> builder::Project {
            Default::default()
        }
    }
    ///Lower-case letters, digits and dashes.
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
    ///`ProjectPage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ProjectPage {
        ///In order.
        pub items: ::std::vec::Vec<Project>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl ProjectPage {
        pub fn builder() -> builder::ProjectPage {
            Default::default()
        }
    }
    ///`ProjectVersion`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ProjectVersion {
        ///Absent if no Meltano was found for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub meltano: ::std::option::Option<::std::string::String>,
        pub project: ProjectName,
    }
    impl ProjectVersion {
        pub fn builder() -> builder::ProjectVersion {
            Default::default()
        }
    }
    ///`Readiness`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Readiness {
        ///The checks that were made; all of them passed.
        pub checks: ::std::vec::Vec<::std::string::String>,
    }
    impl Readiness {
        pub fn builder() -> builder::Readiness {
            Default::default()
        }
    }
    ///`Run`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Run {
        pub blocks: Blocks,
        ///The name of the token that asked to cancel it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cancel_requested_by: ::std::option::Option<::std::string::String>,
        ///When it was accepted.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The name of the token that created it; `anonymous` without tokens.
        pub created_by: ::std::string::String,
        ///When its last process was gone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ended_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub env: EnvName,
        ///What `meltano` exited with. Absent if a signal ended it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exit_code: ::std::option::Option<i32>,
        pub flags: RunFlags,
        pub id: RunId,
        pub kind: crate::generated::open::RunKind,
        pub project: ProjectName,
        ///Why it failed, was cancelled or lost, in one sentence.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reason: ::std::option::Option<::std::string::String>,
        ///The number of the signal that ended `meltano`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signal: ::std::option::Option<i32>,
        ///When its process was started.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub started_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub status: crate::generated::open::RunStatus,
    }
    impl Run {
        pub fn builder() -> builder::Run {
            Default::default()
        }
    }
    ///`RunCancel`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct RunCancel {
        ///How long Meltano may take to stop by itself. 10 unless said; 0 ends all processes at once.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub grace_seconds: ::std::option::Option<GraceSeconds>,
    }
    impl RunCancel {
        pub fn builder() -> builder::RunCancel {
            Default::default()
        }
    }
    ///`RunCreate`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct RunCreate {
        pub blocks: Blocks,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub flags: ::std::option::Option<RunFlags>,
        ///The id that the run shall have. Made by the server unless said.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub run_id: ::std::option::Option<RunId>,
    }
    impl RunCreate {
        pub fn builder() -> builder::RunCreate {
            Default::default()
        }
    }
    /**The flags of `meltano run`, with its names and defaults. Three are missing: `--install`, because nothing is ever
installed on the way, `--merge-state`, which `state_strategy` replaced, and `--database-uri`, which is the
project's.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct RunFlags {
        ///Only check and explain what would be executed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dry_run: ::std::option::Option<bool>,
        ///Run even if a pipeline with the same state id is running.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub force: ::std::option::Option<bool>,
        ///Ignore the state left by earlier runs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub full_refresh: ::std::option::Option<bool>,
        ///Neither read nor write state, and keep no record in Meltano.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub no_state_update: ::std::option::Option<bool>,
        ///Discover the catalogue anew instead of using the cached one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refresh_catalog: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state_id_suffix: ::std::option::Option<StateIdSuffix>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state_strategy: ::std::option::Option<crate::generated::open::StateStrategy>,
        ///Ask Meltano to stop the run gracefully after so many seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub timeout: ::std::option::Option<TimeoutSeconds>,
    }
    impl RunFlags {
        pub fn builder() -> builder::RunFlags {
            Default::default()
        }
    }
    ///The id of a run, which is Meltano's own run id too.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct RunId(pub ::uuid::Uuid);
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
    ///`RunPage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct RunPage {
        ///In order.
        pub items: ::std::vec::Vec<Run>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl RunPage {
        pub fn builder() -> builder::RunPage {
            Default::default()
        }
    }
    ///A `job` is there if it is of the kind `job`; `extractor`, `loader` and `transform` if it is of the kind `elt`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Schedule {
        /**The interval as Meltano resolves it, such as `0 0 * * *` for `@daily`. Absent without an interval, and for
`@once`, `@manual` and `@none`, which no clock fires.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cron: ::std::option::Option<::std::string::String>,
        ///The extractor that it runs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub extractor: ::std::option::Option<::std::string::String>,
        /**The next times at which it is due, five of them at most. Empty without `cron`, and if it cannot be read.
*/
        pub fires_at: ::std::vec::Vec<::chrono::DateTime<::chrono::offset::Utc>>,
        ///As `meltano.yml` says it. Absent if it says none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub interval: ::std::option::Option<::std::string::String>,
        ///The job that it runs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job: ::std::option::Option<::std::string::String>,
        pub kind: crate::generated::open::ScheduleKind,
        ///The loader that it runs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub loader: ::std::option::Option<::std::string::String>,
        pub name: ScheduleName,
        ///Why it cannot be run. Empty if all is well.
        pub problems: ::std::vec::Vec<Problem>,
        ///The time zone in which `cron` is read, always `UTC`.
        pub time_zone: ::std::string::String,
        ///Such as `skip`, `only` or `run`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub transform: ::std::option::Option<::std::string::String>,
        ///The names of the variables that it sets, sorted. Their values may be secret and are not shown.
        pub variables: ::std::vec::Vec<::std::string::String>,
    }
    impl Schedule {
        pub fn builder() -> builder::Schedule {
            Default::default()
        }
    }
    ///The name of a schedule.
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
    ///`SchedulePage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SchedulePage {
        ///In order.
        pub items: ::std::vec::Vec<Schedule>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl SchedulePage {
        pub fn builder() -> builder::SchedulePage {
            Default::default()
        }
    }
    ///`SchemaRule`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SchemaRule {
        ///The attributes that it is about.
        pub attribute: ::std::string::String,
        pub schema: SettingValue,
        pub source: crate::generated::open::SettingSource,
        ///The streams that it is about, with `*`, `?` and `[…]` as in names of files.
        pub stream: ::std::string::String,
    }
    impl SchemaRule {
        pub fn builder() -> builder::SchemaRule {
            Default::default()
        }
    }
    ///`SchemaRules`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SchemaRules {
        ///In order.
        pub rules: ::std::vec::Vec<SchemaRule>,
        ///What these hide, the strongest first.
        pub shadows: ::std::vec::Vec<ShadowedValue>,
        pub source: crate::generated::open::SettingSource,
    }
    impl SchemaRules {
        pub fn builder() -> builder::SchemaRules {
            Default::default()
        }
    }
    ///A text to look for.
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
    ///`SelectPattern`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SelectPattern {
        ///The attributes of these streams, with `*`, `?` and `[…]`. Absent if it is about whole streams.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attribute: ::std::option::Option<::std::string::String>,
        ///Whether they are left out.
        pub excluded: bool,
        ///As it is written.
        pub pattern: ::std::string::String,
        ///The streams that it is about, with `*`, `?` and `[…]` as in names of files.
        pub stream: ::std::string::String,
    }
    impl SelectPattern {
        pub fn builder() -> builder::SelectPattern {
            Default::default()
        }
    }
    ///`SelectPatterns`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SelectPatterns {
        ///In order. What a pattern excludes, no other can select.
        pub patterns: ::std::vec::Vec<SelectPattern>,
        ///What these hide, the strongest first.
        pub shadows: ::std::vec::Vec<ShadowedValue>,
        pub source: crate::generated::open::SettingSource,
    }
    impl SelectPatterns {
        pub fn builder() -> builder::SelectPatterns {
            Default::default()
        }
    }
    ///`Setting`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Setting {
        ///Other names of it.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub aliases: ::std::vec::Vec<::std::string::String>,
        ///Whether nothing defines it: `meltano.yml` merely sets it.
        pub custom: bool,
        ///The value that its definition has for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default: ::std::option::Option<SettingValue>,
        ///What it is for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///Where to read more.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub documentation: ::std::option::Option<::std::string::String>,
        ///Whether it tells Meltano how to use the plugin. The plugin does not receive it.
        pub extra: bool,
        ///Whether its definition hides it from people.
        pub hidden: bool,
        ///Where the plugin that it is inherited from has the value from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub inherited_source: ::std::option::Option<
            crate::generated::open::SettingSource,
        >,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kind: ::std::option::Option<crate::generated::open::SettingKind>,
        ///What people call it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub label: ::std::option::Option<::std::string::String>,
        ///Whether it is required and has no value.
        pub missing: bool,
        ///Its name.
        pub name: ::std::string::String,
        ///What a setting of the kind `options` takes.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub options: ::std::vec::Vec<SettingOption>,
        ///What to show where there is no value.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub placeholder: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub problem: ::std::option::Option<Problem>,
        ///The variables that the value refers to, each once, and whether they are set.
        pub references: ::std::vec::Vec<SettingReference>,
        ///Whether the plugin cannot work without it, by its definition.
        pub required: bool,
        ///Whether its value is a secret.
        pub sensitive: bool,
        ///The values that this one hides, the strongest first.
        pub shadows: ::std::vec::Vec<ShadowedValue>,
        pub source: crate::generated::open::SettingSource,
        /**Its value, of its kind, where that can be shown: see "Secrets". Absent if it has none. One that consists of
nothing but references to variables that are not set is shown, and not handed to the plugin.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub value: ::std::option::Option<SettingValue>,
        ///The environment variable that the value was read from.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub variable: ::std::option::Option<::std::string::String>,
        /**The environment variables that would set it. One that begins with `!` sets the opposite. More than one of them
at once is an error.
*/
        pub variables: ::std::vec::Vec<::std::string::String>,
    }
    impl Setting {
        pub fn builder() -> builder::Setting {
            Default::default()
        }
    }
    ///Settings that a plugin needs together.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SettingGroup {
        ///Those that have no value.
        pub missing: ::std::vec::Vec<::std::string::String>,
        ///All of them.
        pub settings: ::std::vec::Vec<::std::string::String>,
    }
    impl SettingGroup {
        pub fn builder() -> builder::SettingGroup {
            Default::default()
        }
    }
    ///The name of a setting, with a dot before each part of an object's.
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
    ///`SettingOption`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SettingOption {
        ///What people call it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub label: ::std::option::Option<::std::string::String>,
        pub value: SettingValue,
    }
    impl SettingOption {
        pub fn builder() -> builder::SettingOption {
            Default::default()
        }
    }
    ///`SettingPage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SettingPage {
        ///In order.
        pub items: ::std::vec::Vec<Setting>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl SettingPage {
        pub fn builder() -> builder::SettingPage {
            Default::default()
        }
    }
    ///`SettingReference`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SettingReference {
        /**Whether it is not set here, but by the other plugin of a pipeline when one runs, such as
`$MELTANO_EXTRACT__LOAD_SCHEMA`.
*/
        pub pipeline: bool,
        ///Whether it is set here. An unset one is empty.
        pub set: bool,
        ///Its name.
        pub variable: ::std::string::String,
    }
    impl SettingReference {
        pub fn builder() -> builder::SettingReference {
            Default::default()
        }
    }
    ///Any JSON value.
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
    ///A JSON Schema, draft 2020-12.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct SettingsSchema(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for SettingsSchema {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<SettingsSchema>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: SettingsSchema) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for SettingsSchema {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    ///A value that another one hides, before variables are filled in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ShadowedValue {
        pub source: crate::generated::open::SettingSource,
        pub value: SettingValue,
    }
    impl ShadowedValue {
        pub fn builder() -> builder::ShadowedValue {
            Default::default()
        }
    }
    ///`SingerState`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SingerState {
        ///What completed runs left behind. Absent without `view=split`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub completed: ::std::option::Option<StateDocument>,
        ///The environment that its id names. Absent, as the next two, if Meltano cannot take the id apart.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub env: ::std::option::Option<::std::string::String>,
        ///What `If-Match` takes. It changes with the state, and with nothing else.
        pub etag: ::std::string::String,
        ///The extractor that its id names.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub extractor: ::std::option::Option<::std::string::String>,
        ///The loader that its id names.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub loader: ::std::option::Option<::std::string::String>,
        ///What has come since, and is laid over it. Absent without `view=split`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub partial: ::std::option::Option<StateDocument>,
        ///What the next run would be given. Absent with `view=split`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<StateDocument>,
        pub state_id: StateId,
        ///What is added to its id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub suffix: ::std::option::Option<::std::string::String>,
        pub validity: crate::generated::open::StateValidity,
    }
    impl SingerState {
        pub fn builder() -> builder::SingerState {
            Default::default()
        }
    }
    /**States by their ids, each an object with `completed` and `partial`, which are documents, empty ones or, in what is
sent, `null`.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct StateArchive(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for StateArchive {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<StateArchive>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: StateArchive) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for StateArchive {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    ///Who or what made a version.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateCause {
        ///The name of the token of the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub actor: ::std::option::Option<::std::string::String>,
        pub kind: crate::generated::open::StateCauseKind,
        ///What the caller said about it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<::std::string::String>,
        ///The id of the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub run_id: ::std::option::Option<RunId>,
        ///The other state of a copy, a move or a merge.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state_id: ::std::option::Option<::std::string::String>,
        ///The version that was restored.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<i64>,
    }
    impl StateCause {
        pub fn builder() -> builder::StateCause {
            Default::default()
        }
    }
    ///What a write did to a state, or with `dry_run` would do.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateChange {
        ///Whether the state is another one than before.
        pub changed: bool,
        pub diff: StateDiff,
        ///Whether nothing was written.
        pub dry_run: bool,
        ///That of the state as it is then. Absent if it is cleared.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub etag: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<SingerState>,
        pub state_id: StateId,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub version: ::std::option::Option<StateVersionNumber>,
    }
    impl StateChange {
        pub fn builder() -> builder::StateChange {
            Default::default()
        }
    }
    ///`StateCopy`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateCopy {
        ///The other id. It may belong to another environment of the project.
        pub destination: StateId,
        ///What may be there. `absent` unless said.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub if_destination: ::std::option::Option<IfDestination>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<StateNote>,
    }
    impl StateCopy {
        pub fn builder() -> builder::StateCopy {
            Default::default()
        }
    }
    ///How two states differ in what the next run would be given.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateDiff {
        ///At most 1,000, sorted by their place.
        pub changes: ::std::vec::Vec<StateDifference>,
        ///How many more there are.
        pub omitted: i64,
    }
    impl StateDiff {
        pub fn builder() -> builder::StateDiff {
            Default::default()
        }
    }
    ///`StateDifference`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateDifference {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub after: ::std::option::Option<BookmarkValue>,
        /**Whether a run would load again what was loaded: a number or a time became smaller, or what a bookmark was made
of is gone.
*/
        pub backwards: bool,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub before: ::std::option::Option<BookmarkValue>,
        pub kind: crate::generated::open::StateDifferenceKind,
        ///The place, as a JSON Pointer (RFC 6901).
        pub pointer: ::std::string::String,
        ///The stream, if the place lies in the bookmark of one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub stream: ::std::option::Option<::std::string::String>,
    }
    impl StateDifference {
        pub fn builder() -> builder::StateDifference {
            Default::default()
        }
    }
    ///A JSON object that holds Singer state under the key `singer_state`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct StateDocument(
        pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    );
    impl ::std::ops::Deref for StateDocument {
        type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
        fn deref(
            &self,
        ) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<StateDocument>
    for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
        fn from(value: StateDocument) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    > for StateDocument {
        fn from(
            value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ) -> Self {
            Self(value)
        }
    }
    /**The id of a state. Any text but `.` and `..`, which are no names in a path; Meltano's own ids are
`{environment}:{extractor}-to-{loader}`, with `:{suffix}` if there is one.
*/
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
            {
                ::regress::Regex::new("^([^.]|\\.[^.]|\\.\\.[\\s\\S])[\\s\\S]*$")
                    .unwrap()
            });
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
    ///The last part of the state id. Meltano allows no colon in it.
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
    ///`StateImport`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateImport {
        ///One entry for each state of the archive, sorted by id. `state` is left out of them.
        pub changes: ::std::vec::Vec<StateChange>,
        ///Whether nothing was written.
        pub dry_run: bool,
    }
    impl StateImport {
        pub fn builder() -> builder::StateImport {
            Default::default()
        }
    }
    ///Either `state` or `from`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct StateMerge {
        ///The id of a state of the project to merge into this one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub from: ::std::option::Option<StateId>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<StateNote>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<StateDocument>,
    }
    impl StateMerge {
        pub fn builder() -> builder::StateMerge {
            Default::default()
        }
    }
    ///Why it is done, for the history.
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
    ///`StatePage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StatePage {
        ///In order.
        pub items: ::std::vec::Vec<StateSummary>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl StatePage {
        pub fn builder() -> builder::StatePage {
            Default::default()
        }
    }
    ///A pattern of state ids.
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
    ///`StateRestore`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct StateRestore {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<StateNote>,
    }
    impl StateRestore {
        pub fn builder() -> builder::StateRestore {
            Default::default()
        }
    }
    ///`StateSet`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateSet {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<StateNote>,
        pub state: StateDocument,
    }
    impl StateSet {
        pub fn builder() -> builder::StateSet {
            Default::default()
        }
    }
    ///`StateStream`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateStream {
        pub bookmark: BookmarkValue,
        ///What `If-Match` takes. It changes with this bookmark alone.
        pub etag: ::std::string::String,
        pub state_id: StateId,
        pub stream: StreamName,
    }
    impl StateStream {
        pub fn builder() -> builder::StateStream {
            Default::default()
        }
    }
    ///`StateStreamSet`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateStreamSet {
        pub bookmark: BookmarkValue,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<StateNote>,
    }
    impl StateStreamSet {
        pub fn builder() -> builder::StateStreamSet {
            Default::default()
        }
    }
    ///`StateSummary`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateSummary {
        ///How large it is where it is stored, in bytes.
        pub bytes: i64,
        ///The environment that its id names. Absent, as the next two, if Meltano cannot take the id apart.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub env: ::std::option::Option<::std::string::String>,
        ///What `If-Match` takes. Absent if it is unreadable.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub etag: ::std::option::Option<::std::string::String>,
        ///The extractor that its id names.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub extractor: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub live_run: ::std::option::Option<LiveRun>,
        ///The loader that its id names.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub loader: ::std::option::Option<::std::string::String>,
        pub state_id: StateId,
        ///What is added to its id.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub suffix: ::std::option::Option<::std::string::String>,
        /**When it was written, as far as the state backend says. Meltano notes nothing in the system database when it
writes a state for the first time.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub updated_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub validity: crate::generated::open::StateValidity,
    }
    impl StateSummary {
        pub fn builder() -> builder::StateSummary {
            Default::default()
        }
    }
    ///`StateVersion`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateVersion {
        ///How large it was as JSON, in bytes. 0 if it was cleared.
        pub bytes: i64,
        pub cause: StateCause,
        ///What was completed. Sent with `view=split`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub completed: ::std::option::Option<StateDocument>,
        ///When the state became so, as far as is known.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///That of the state then. Absent if it was cleared.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub etag: ::std::option::Option<::std::string::String>,
        pub evidence: crate::generated::open::StateEvidence,
        ///What was laid over it. Sent with `view=split`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub partial: ::std::option::Option<StateDocument>,
        ///What the next run would have been given. Sent by `state_version_view`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<StateDocument>,
        pub state_id: StateId,
        pub version: StateVersionNumber,
    }
    impl StateVersion {
        pub fn builder() -> builder::StateVersion {
            Default::default()
        }
    }
    ///`StateVersionDiff`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateVersionDiff {
        pub diff: StateDiff,
        pub from: StateVersionNumber,
        pub state_id: StateId,
        pub to: StateVersionNumber,
    }
    impl StateVersionDiff {
        pub fn builder() -> builder::StateVersionDiff {
            Default::default()
        }
    }
    ///Numbers the versions of a state from 1, without gaps.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct StateVersionNumber(pub i64);
    impl ::std::ops::Deref for StateVersionNumber {
        type Target = i64;
        fn deref(&self) -> &i64 {
            &self.0
        }
    }
    impl ::std::convert::From<StateVersionNumber> for i64 {
        fn from(value: StateVersionNumber) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<i64> for StateVersionNumber {
        fn from(value: i64) -> Self {
            Self(value)
        }
    }
    impl ::std::fmt::Display for StateVersionNumber {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }
    impl ::std::str::FromStr for StateVersionNumber {
        type Err = <i64 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }
    impl ::std::convert::TryFrom<&str> for StateVersionNumber {
        type Error = <i64 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<String> for StateVersionNumber {
        type Error = <i64 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    ///`StateVersionPage`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct StateVersionPage {
        ///In order.
        pub items: ::std::vec::Vec<StateVersion>,
        ///Absent on the last page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl StateVersionPage {
        pub fn builder() -> builder::StateVersionPage {
            Default::default()
        }
    }
    ///The name of a stream, as the extractor calls it in its state.
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
    ///A time in seconds, a year at most.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct TimeoutSeconds(pub ::std::num::NonZeroU32);
    impl ::std::ops::Deref for TimeoutSeconds {
        type Target = ::std::num::NonZeroU32;
        fn deref(&self) -> &::std::num::NonZeroU32 {
            &self.0
        }
    }
    impl ::std::convert::From<TimeoutSeconds> for ::std::num::NonZeroU32 {
        fn from(value: TimeoutSeconds) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::num::NonZeroU32> for TimeoutSeconds {
        fn from(value: ::std::num::NonZeroU32) -> Self {
            Self(value)
        }
    }
    impl ::std::fmt::Display for TimeoutSeconds {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }
    impl ::std::str::FromStr for TimeoutSeconds {
        type Err = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }
    impl ::std::convert::TryFrom<&str> for TimeoutSeconds {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<String> for TimeoutSeconds {
        type Error = <::std::num::NonZeroU32 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    ///`Version`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Version {
        ///The version of the contract that it serves.
        pub contract: ::std::string::String,
        ///One entry a project, sorted by name.
        pub projects: ::std::vec::Vec<ProjectVersion>,
        ///The version of the server.
        pub server: ::std::string::String,
    }
    impl Version {
        pub fn builder() -> builder::Version {
            Default::default()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct Env {
            default: ::std::result::Result<bool, ::std::string::String>,
            name: ::std::result::Result<super::EnvName, ::std::string::String>,
            plugins: ::std::result::Result<
                ::std::vec::Vec<super::EnvPlugin>,
                ::std::string::String,
            >,
            state_id_suffix: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            variables: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Env {
            fn default() -> Self {
                Self {
                    default: Err("no value supplied for default".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    plugins: Err("no value supplied for plugins".to_string()),
                    state_id_suffix: Ok(Default::default()),
                    variables: Err("no value supplied for variables".to_string()),
                }
            }
        }
        impl Env {
            pub fn default<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.default = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for default: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn plugins<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::EnvPlugin>>,
                T::Error: ::std::fmt::Display,
            {
                self.plugins = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for plugins: {e}")
                    });
                self
            }
            pub fn state_id_suffix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id_suffix = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for state_id_suffix: {e}"
                        )
                    });
                self
            }
            pub fn variables<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variables = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variables: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Env> for super::Env {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Env,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    default: value.default?,
                    name: value.name?,
                    plugins: value.plugins?,
                    state_id_suffix: value.state_id_suffix?,
                    variables: value.variables?,
                })
            }
        }
        impl ::std::convert::From<super::Env> for Env {
            fn from(value: super::Env) -> Self {
                Self {
                    default: Ok(value.default),
                    name: Ok(value.name),
                    plugins: Ok(value.plugins),
                    state_id_suffix: Ok(value.state_id_suffix),
                    variables: Ok(value.variables),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EnvPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Env>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for EnvPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl EnvPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Env>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EnvPage> for super::EnvPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::EnvPage> for EnvPage {
            fn from(value: super::EnvPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EnvPlugin {
            known: ::std::result::Result<bool, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            settings: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                crate::generated::open::PluginType,
                ::std::string::String,
            >,
            variables: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for EnvPlugin {
            fn default() -> Self {
                Self {
                    known: Err("no value supplied for known".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    settings: Err("no value supplied for settings".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                    variables: Err("no value supplied for variables".to_string()),
                }
            }
        }
        impl EnvPlugin {
            pub fn known<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.known = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for known: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn settings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.settings = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for settings: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::PluginType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn variables<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variables = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variables: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EnvPlugin> for super::EnvPlugin {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EnvPlugin,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    known: value.known?,
                    name: value.name?,
                    settings: value.settings?,
                    type_: value.type_?,
                    variables: value.variables?,
                })
            }
        }
        impl ::std::convert::From<super::EnvPlugin> for EnvPlugin {
            fn from(value: super::EnvPlugin) -> Self {
                Self {
                    known: Ok(value.known),
                    name: Ok(value.name),
                    settings: Ok(value.settings),
                    type_: Ok(value.type_),
                    variables: Ok(value.variables),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ErrorBody {
            error_code: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            message: ::std::result::Result<::std::string::String, ::std::string::String>,
            request_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ErrorBody {
            fn default() -> Self {
                Self {
                    error_code: Ok(Default::default()),
                    message: Err("no value supplied for message".to_string()),
                    request_id: Err("no value supplied for request_id".to_string()),
                }
            }
        }
        impl ErrorBody {
            pub fn error_code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.error_code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for error_code: {e}")
                    });
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for message: {e}")
                    });
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ErrorBody> for super::ErrorBody {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ErrorBody,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    error_code: value.error_code?,
                    message: value.message?,
                    request_id: value.request_id?,
                })
            }
        }
        impl ::std::convert::From<super::ErrorBody> for ErrorBody {
            fn from(value: super::ErrorBody) -> Self {
                Self {
                    error_code: Ok(value.error_code),
                    message: Ok(value.message),
                    request_id: Ok(value.request_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Health {
            status: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Health {
            fn default() -> Self {
                Self {
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl Health {
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Health> for super::Health {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Health,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { status: value.status? })
            }
        }
        impl ::std::convert::From<super::Health> for Health {
            fn from(value: super::Health) -> Self {
                Self { status: Ok(value.status) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Job {
            name: ::std::result::Result<super::JobName, ::std::string::String>,
            problems: ::std::result::Result<
                ::std::vec::Vec<super::Problem>,
                ::std::string::String,
            >,
            state_ids: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            tasks: ::std::result::Result<
                ::std::vec::Vec<super::JobTask>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Job {
            fn default() -> Self {
                Self {
                    name: Err("no value supplied for name".to_string()),
                    problems: Err("no value supplied for problems".to_string()),
                    state_ids: Ok(Default::default()),
                    tasks: Err("no value supplied for tasks".to_string()),
                }
            }
        }
        impl Job {
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::JobName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn problems<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problems = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for problems: {e}")
                    });
                self
            }
            pub fn state_ids<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.state_ids = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_ids: {e}")
                    });
                self
            }
            pub fn tasks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::JobTask>>,
                T::Error: ::std::fmt::Display,
            {
                self.tasks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for tasks: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Job> for super::Job {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Job,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    name: value.name?,
                    problems: value.problems?,
                    state_ids: value.state_ids?,
                    tasks: value.tasks?,
                })
            }
        }
        impl ::std::convert::From<super::Job> for Job {
            fn from(value: super::Job) -> Self {
                Self {
                    name: Ok(value.name),
                    problems: Ok(value.problems),
                    state_ids: Ok(value.state_ids),
                    tasks: Ok(value.tasks),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct JobBlock {
            block: ::std::result::Result<::std::string::String, ::std::string::String>,
            command: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                ::std::option::Option<crate::generated::open::BlockKind>,
                ::std::string::String,
            >,
            plugin: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                ::std::option::Option<crate::generated::open::PluginType>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for JobBlock {
            fn default() -> Self {
                Self {
                    block: Err("no value supplied for block".to_string()),
                    command: Ok(Default::default()),
                    kind: Ok(Default::default()),
                    plugin: Ok(Default::default()),
                    type_: Ok(Default::default()),
                }
            }
        }
        impl JobBlock {
            pub fn block<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.block = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for block: {e}")
                    });
                self
            }
            pub fn command<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.command = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for command: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::BlockKind>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn plugin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.plugin = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for plugin: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::PluginType>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<JobBlock> for super::JobBlock {
            type Error = super::error::ConversionError;
            fn try_from(
                value: JobBlock,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    block: value.block?,
                    command: value.command?,
                    kind: value.kind?,
                    plugin: value.plugin?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::JobBlock> for JobBlock {
            fn from(value: super::JobBlock) -> Self {
                Self {
                    block: Ok(value.block),
                    command: Ok(value.command),
                    kind: Ok(value.kind),
                    plugin: Ok(value.plugin),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct JobPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Job>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for JobPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl JobPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Job>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<JobPage> for super::JobPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: JobPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::JobPage> for JobPage {
            fn from(value: super::JobPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct JobTask {
            blocks: ::std::result::Result<
                ::std::vec::Vec<super::JobBlock>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for JobTask {
            fn default() -> Self {
                Self {
                    blocks: Err("no value supplied for blocks".to_string()),
                }
            }
        }
        impl JobTask {
            pub fn blocks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::JobBlock>>,
                T::Error: ::std::fmt::Display,
            {
                self.blocks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for blocks: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<JobTask> for super::JobTask {
            type Error = super::error::ConversionError;
            fn try_from(
                value: JobTask,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { blocks: value.blocks? })
            }
        }
        impl ::std::convert::From<super::JobTask> for JobTask {
            fn from(value: super::JobTask) -> Self {
                Self { blocks: Ok(value.blocks) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LiveRun {
            heartbeat_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            run_id: ::std::result::Result<super::RunId, ::std::string::String>,
            started_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LiveRun {
            fn default() -> Self {
                Self {
                    heartbeat_at: Ok(Default::default()),
                    run_id: Err("no value supplied for run_id".to_string()),
                    started_at: Err("no value supplied for started_at".to_string()),
                }
            }
        }
        impl LiveRun {
            pub fn heartbeat_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.heartbeat_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for heartbeat_at: {e}")
                    });
                self
            }
            pub fn run_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::RunId>,
                T::Error: ::std::fmt::Display,
            {
                self.run_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for run_id: {e}")
                    });
                self
            }
            pub fn started_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.started_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for started_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LiveRun> for super::LiveRun {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LiveRun,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    heartbeat_at: value.heartbeat_at?,
                    run_id: value.run_id?,
                    started_at: value.started_at?,
                })
            }
        }
        impl ::std::convert::From<super::LiveRun> for LiveRun {
            fn from(value: super::LiveRun) -> Self {
                Self {
                    heartbeat_at: Ok(value.heartbeat_at),
                    run_id: Ok(value.run_id),
                    started_at: Ok(value.started_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LogLine {
            level: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            message: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            plugin: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reason: ::std::result::Result<
                ::std::option::Option<crate::generated::open::LogEndReason>,
                ::std::string::String,
            >,
            record: ::std::result::Result<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                ::std::string::String,
            >,
            seq: ::std::result::Result<super::LogSeq, ::std::string::String>,
            source: ::std::result::Result<
                ::std::option::Option<crate::generated::open::LogSource>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<crate::generated::open::RunStatus>,
                ::std::string::String,
            >,
            time: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            truncated: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                crate::generated::open::LogLineType,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LogLine {
            fn default() -> Self {
                Self {
                    level: Ok(Default::default()),
                    message: Ok(Default::default()),
                    plugin: Ok(Default::default()),
                    reason: Ok(Default::default()),
                    record: Ok(Default::default()),
                    seq: Err("no value supplied for seq".to_string()),
                    source: Ok(Default::default()),
                    status: Ok(Default::default()),
                    time: Ok(Default::default()),
                    truncated: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl LogLine {
            pub fn level<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.level = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for level: {e}")
                    });
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for message: {e}")
                    });
                self
            }
            pub fn plugin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.plugin = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for plugin: {e}")
                    });
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::LogEndReason>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reason: {e}")
                    });
                self
            }
            pub fn record<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.record = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for record: {e}")
                    });
                self
            }
            pub fn seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::LogSeq>,
                T::Error: ::std::fmt::Display,
            {
                self.seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for seq: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::LogSource>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::RunStatus>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn time<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.time = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for time: {e}")
                    });
                self
            }
            pub fn truncated<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.truncated = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for truncated: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::LogLineType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LogLine> for super::LogLine {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LogLine,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    level: value.level?,
                    message: value.message?,
                    plugin: value.plugin?,
                    reason: value.reason?,
                    record: value.record?,
                    seq: value.seq?,
                    source: value.source?,
                    status: value.status?,
                    time: value.time?,
                    truncated: value.truncated?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::LogLine> for LogLine {
            fn from(value: super::LogLine) -> Self {
                Self {
                    level: Ok(value.level),
                    message: Ok(value.message),
                    plugin: Ok(value.plugin),
                    reason: Ok(value.reason),
                    record: Ok(value.record),
                    seq: Ok(value.seq),
                    source: Ok(value.source),
                    status: Ok(value.status),
                    time: Ok(value.time),
                    truncated: Ok(value.truncated),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Manifest {
            env: ::std::result::Result<super::Env, ::std::string::String>,
            jobs: ::std::result::Result<
                ::std::vec::Vec<super::Job>,
                ::std::string::String,
            >,
            plugins: ::std::result::Result<
                ::std::vec::Vec<super::ManifestPlugin>,
                ::std::string::String,
            >,
            problems: ::std::result::Result<
                ::std::vec::Vec<super::Problem>,
                ::std::string::String,
            >,
            project: ::std::result::Result<super::ProjectName, ::std::string::String>,
            project_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            schedules: ::std::result::Result<
                ::std::vec::Vec<super::Schedule>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Manifest {
            fn default() -> Self {
                Self {
                    env: Err("no value supplied for env".to_string()),
                    jobs: Err("no value supplied for jobs".to_string()),
                    plugins: Err("no value supplied for plugins".to_string()),
                    problems: Err("no value supplied for problems".to_string()),
                    project: Err("no value supplied for project".to_string()),
                    project_id: Ok(Default::default()),
                    schedules: Err("no value supplied for schedules".to_string()),
                }
            }
        }
        impl Manifest {
            pub fn env<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Env>,
                T::Error: ::std::fmt::Display,
            {
                self.env = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for env: {e}")
                    });
                self
            }
            pub fn jobs<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Job>>,
                T::Error: ::std::fmt::Display,
            {
                self.jobs = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jobs: {e}")
                    });
                self
            }
            pub fn plugins<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ManifestPlugin>>,
                T::Error: ::std::fmt::Display,
            {
                self.plugins = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for plugins: {e}")
                    });
                self
            }
            pub fn problems<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problems = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for problems: {e}")
                    });
                self
            }
            pub fn project<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProjectName>,
                T::Error: ::std::fmt::Display,
            {
                self.project = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for project: {e}")
                    });
                self
            }
            pub fn project_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.project_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for project_id: {e}")
                    });
                self
            }
            pub fn schedules<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Schedule>>,
                T::Error: ::std::fmt::Display,
            {
                self.schedules = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for schedules: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Manifest> for super::Manifest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Manifest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    env: value.env?,
                    jobs: value.jobs?,
                    plugins: value.plugins?,
                    problems: value.problems?,
                    project: value.project?,
                    project_id: value.project_id?,
                    schedules: value.schedules?,
                })
            }
        }
        impl ::std::convert::From<super::Manifest> for Manifest {
            fn from(value: super::Manifest) -> Self {
                Self {
                    env: Ok(value.env),
                    jobs: Ok(value.jobs),
                    plugins: Ok(value.plugins),
                    problems: Ok(value.problems),
                    project: Ok(value.project),
                    project_id: Ok(value.project_id),
                    schedules: Ok(value.schedules),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ManifestPlugin {
            config: ::std::result::Result<super::PluginConfig, ::std::string::String>,
            extras: ::std::result::Result<super::ConfigDocument, ::std::string::String>,
            plugin: ::std::result::Result<super::Plugin, ::std::string::String>,
        }
        impl ::std::default::Default for ManifestPlugin {
            fn default() -> Self {
                Self {
                    config: Err("no value supplied for config".to_string()),
                    extras: Err("no value supplied for extras".to_string()),
                    plugin: Err("no value supplied for plugin".to_string()),
                }
            }
        }
        impl ManifestPlugin {
            pub fn config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PluginConfig>,
                T::Error: ::std::fmt::Display,
            {
                self.config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for config: {e}")
                    });
                self
            }
            pub fn extras<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ConfigDocument>,
                T::Error: ::std::fmt::Display,
            {
                self.extras = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extras: {e}")
                    });
                self
            }
            pub fn plugin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Plugin>,
                T::Error: ::std::fmt::Display,
            {
                self.plugin = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for plugin: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ManifestPlugin> for super::ManifestPlugin {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ManifestPlugin,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    config: value.config?,
                    extras: value.extras?,
                    plugin: value.plugin?,
                })
            }
        }
        impl ::std::convert::From<super::ManifestPlugin> for ManifestPlugin {
            fn from(value: super::ManifestPlugin) -> Self {
                Self {
                    config: Ok(value.config),
                    extras: Ok(value.extras),
                    plugin: Ok(value.plugin),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MetadataRule {
            attribute: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            key: ::std::result::Result<::std::string::String, ::std::string::String>,
            shadows: ::std::result::Result<
                ::std::vec::Vec<super::ShadowedValue>,
                ::std::string::String,
            >,
            source: ::std::result::Result<
                crate::generated::open::SettingSource,
                ::std::string::String,
            >,
            stream: ::std::result::Result<::std::string::String, ::std::string::String>,
            value: ::std::result::Result<super::SettingValue, ::std::string::String>,
        }
        impl ::std::default::Default for MetadataRule {
            fn default() -> Self {
                Self {
                    attribute: Ok(Default::default()),
                    key: Err("no value supplied for key".to_string()),
                    shadows: Err("no value supplied for shadows".to_string()),
                    source: Err("no value supplied for source".to_string()),
                    stream: Err("no value supplied for stream".to_string()),
                    value: Err("no value supplied for value".to_string()),
                }
            }
        }
        impl MetadataRule {
            pub fn attribute<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.attribute = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for attribute: {e}")
                    });
                self
            }
            pub fn key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.key = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for key: {e}")
                    });
                self
            }
            pub fn shadows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ShadowedValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.shadows = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shadows: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::SettingSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
            pub fn stream<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.stream = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stream: {e}")
                    });
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SettingValue>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for value: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MetadataRule> for super::MetadataRule {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MetadataRule,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    attribute: value.attribute?,
                    key: value.key?,
                    shadows: value.shadows?,
                    source: value.source?,
                    stream: value.stream?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::MetadataRule> for MetadataRule {
            fn from(value: super::MetadataRule) -> Self {
                Self {
                    attribute: Ok(value.attribute),
                    key: Ok(value.key),
                    shadows: Ok(value.shadows),
                    source: Ok(value.source),
                    stream: Ok(value.stream),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MetadataRules {
            rules: ::std::result::Result<
                ::std::vec::Vec<super::MetadataRule>,
                ::std::string::String,
            >,
            shadows: ::std::result::Result<
                ::std::vec::Vec<super::ShadowedValue>,
                ::std::string::String,
            >,
            source: ::std::result::Result<
                crate::generated::open::SettingSource,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for MetadataRules {
            fn default() -> Self {
                Self {
                    rules: Err("no value supplied for rules".to_string()),
                    shadows: Err("no value supplied for shadows".to_string()),
                    source: Err("no value supplied for source".to_string()),
                }
            }
        }
        impl MetadataRules {
            pub fn rules<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::MetadataRule>>,
                T::Error: ::std::fmt::Display,
            {
                self.rules = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for rules: {e}")
                    });
                self
            }
            pub fn shadows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ShadowedValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.shadows = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shadows: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::SettingSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MetadataRules> for super::MetadataRules {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MetadataRules,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    rules: value.rules?,
                    shadows: value.shadows?,
                    source: value.source?,
                })
            }
        }
        impl ::std::convert::From<super::MetadataRules> for MetadataRules {
            fn from(value: super::MetadataRules) -> Self {
                Self {
                    rules: Ok(value.rules),
                    shadows: Ok(value.shadows),
                    source: Ok(value.source),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Plugin {
            ancestry: ::std::result::Result<
                ::std::vec::Vec<super::PluginAncestor>,
                ::std::string::String,
            >,
            capabilities: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            commands: ::std::result::Result<
                ::std::vec::Vec<super::PluginCommand>,
                ::std::string::String,
            >,
            custom: ::std::result::Result<bool, ::std::string::String>,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            docs: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            executable: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            inherit_from: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            install_state: ::std::result::Result<
                crate::generated::open::InstallState,
                ::std::string::String,
            >,
            installed: ::std::result::Result<bool, ::std::string::String>,
            label: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            lock: ::std::result::Result<
                ::std::option::Option<super::PluginLock>,
                ::std::string::String,
            >,
            logo_url: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<super::PluginName, ::std::string::String>,
            namespace: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            pip_url: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            python: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            repo: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            requires_meltano: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<
                crate::generated::open::PluginType,
                ::std::string::String,
            >,
            variables: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            variant: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Plugin {
            fn default() -> Self {
                Self {
                    ancestry: Err("no value supplied for ancestry".to_string()),
                    capabilities: Err("no value supplied for capabilities".to_string()),
                    commands: Err("no value supplied for commands".to_string()),
                    custom: Err("no value supplied for custom".to_string()),
                    description: Ok(Default::default()),
                    docs: Ok(Default::default()),
                    executable: Ok(Default::default()),
                    inherit_from: Ok(Default::default()),
                    install_state: Err(
                        "no value supplied for install_state".to_string(),
                    ),
                    installed: Err("no value supplied for installed".to_string()),
                    label: Ok(Default::default()),
                    lock: Ok(Default::default()),
                    logo_url: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    namespace: Ok(Default::default()),
                    pip_url: Ok(Default::default()),
                    python: Ok(Default::default()),
                    repo: Ok(Default::default()),
                    requires_meltano: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                    variables: Err("no value supplied for variables".to_string()),
                    variant: Err("no value supplied for variant".to_string()),
                }
            }
        }
        impl Plugin {
            pub fn ancestry<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::PluginAncestor>>,
                T::Error: ::std::fmt::Display,
            {
                self.ancestry = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ancestry: {e}")
                    });
                self
            }
            pub fn capabilities<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.capabilities = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for capabilities: {e}")
                    });
                self
            }
            pub fn commands<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::PluginCommand>>,
                T::Error: ::std::fmt::Display,
            {
                self.commands = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for commands: {e}")
                    });
                self
            }
            pub fn custom<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.custom = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for custom: {e}")
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn docs<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.docs = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for docs: {e}")
                    });
                self
            }
            pub fn executable<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.executable = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for executable: {e}")
                    });
                self
            }
            pub fn inherit_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.inherit_from = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for inherit_from: {e}")
                    });
                self
            }
            pub fn install_state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::InstallState>,
                T::Error: ::std::fmt::Display,
            {
                self.install_state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for install_state: {e}")
                    });
                self
            }
            pub fn installed<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.installed = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for installed: {e}")
                    });
                self
            }
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for label: {e}")
                    });
                self
            }
            pub fn lock<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PluginLock>>,
                T::Error: ::std::fmt::Display,
            {
                self.lock = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lock: {e}")
                    });
                self
            }
            pub fn logo_url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.logo_url = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for logo_url: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PluginName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn namespace<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.namespace = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for namespace: {e}")
                    });
                self
            }
            pub fn pip_url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.pip_url = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pip_url: {e}")
                    });
                self
            }
            pub fn python<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.python = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for python: {e}")
                    });
                self
            }
            pub fn repo<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.repo = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for repo: {e}")
                    });
                self
            }
            pub fn requires_meltano<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.requires_meltano = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for requires_meltano: {e}"
                        )
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::PluginType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn variables<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variables = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variables: {e}")
                    });
                self
            }
            pub fn variant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.variant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variant: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Plugin> for super::Plugin {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Plugin,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ancestry: value.ancestry?,
                    capabilities: value.capabilities?,
                    commands: value.commands?,
                    custom: value.custom?,
                    description: value.description?,
                    docs: value.docs?,
                    executable: value.executable?,
                    inherit_from: value.inherit_from?,
                    install_state: value.install_state?,
                    installed: value.installed?,
                    label: value.label?,
                    lock: value.lock?,
                    logo_url: value.logo_url?,
                    name: value.name?,
                    namespace: value.namespace?,
                    pip_url: value.pip_url?,
                    python: value.python?,
                    repo: value.repo?,
                    requires_meltano: value.requires_meltano?,
                    type_: value.type_?,
                    variables: value.variables?,
                    variant: value.variant?,
                })
            }
        }
        impl ::std::convert::From<super::Plugin> for Plugin {
            fn from(value: super::Plugin) -> Self {
                Self {
                    ancestry: Ok(value.ancestry),
                    capabilities: Ok(value.capabilities),
                    commands: Ok(value.commands),
                    custom: Ok(value.custom),
                    description: Ok(value.description),
                    docs: Ok(value.docs),
                    executable: Ok(value.executable),
                    inherit_from: Ok(value.inherit_from),
                    install_state: Ok(value.install_state),
                    installed: Ok(value.installed),
                    label: Ok(value.label),
                    lock: Ok(value.lock),
                    logo_url: Ok(value.logo_url),
                    name: Ok(value.name),
                    namespace: Ok(value.namespace),
                    pip_url: Ok(value.pip_url),
                    python: Ok(value.python),
                    repo: Ok(value.repo),
                    requires_meltano: Ok(value.requires_meltano),
                    type_: Ok(value.type_),
                    variables: Ok(value.variables),
                    variant: Ok(value.variant),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PluginAncestor {
            kind: ::std::result::Result<
                crate::generated::open::AncestorKind,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            variant: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PluginAncestor {
            fn default() -> Self {
                Self {
                    kind: Err("no value supplied for kind".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    variant: Ok(Default::default()),
                }
            }
        }
        impl PluginAncestor {
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::AncestorKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn variant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variant: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PluginAncestor> for super::PluginAncestor {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PluginAncestor,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    kind: value.kind?,
                    name: value.name?,
                    variant: value.variant?,
                })
            }
        }
        impl ::std::convert::From<super::PluginAncestor> for PluginAncestor {
            fn from(value: super::PluginAncestor) -> Self {
                Self {
                    kind: Ok(value.kind),
                    name: Ok(value.name),
                    variant: Ok(value.variant),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PluginCommand {
            args: ::std::result::Result<::std::string::String, ::std::string::String>,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            executable: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for PluginCommand {
            fn default() -> Self {
                Self {
                    args: Err("no value supplied for args".to_string()),
                    description: Ok(Default::default()),
                    executable: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl PluginCommand {
            pub fn args<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.args = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for args: {e}")
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn executable<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.executable = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for executable: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PluginCommand> for super::PluginCommand {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PluginCommand,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    args: value.args?,
                    description: value.description?,
                    executable: value.executable?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::PluginCommand> for PluginCommand {
            fn from(value: super::PluginCommand) -> Self {
                Self {
                    args: Ok(value.args),
                    description: Ok(value.description),
                    executable: Ok(value.executable),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PluginConfig {
            config: ::std::result::Result<super::ConfigDocument, ::std::string::String>,
            problems: ::std::result::Result<
                ::std::vec::Vec<super::Problem>,
                ::std::string::String,
            >,
            required: ::std::result::Result<
                ::std::vec::Vec<super::SettingGroup>,
                ::std::string::String,
            >,
            withheld: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PluginConfig {
            fn default() -> Self {
                Self {
                    config: Err("no value supplied for config".to_string()),
                    problems: Err("no value supplied for problems".to_string()),
                    required: Err("no value supplied for required".to_string()),
                    withheld: Err("no value supplied for withheld".to_string()),
                }
            }
        }
        impl PluginConfig {
            pub fn config<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ConfigDocument>,
                T::Error: ::std::fmt::Display,
            {
                self.config = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for config: {e}")
                    });
                self
            }
            pub fn problems<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problems = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for problems: {e}")
                    });
                self
            }
            pub fn required<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SettingGroup>>,
                T::Error: ::std::fmt::Display,
            {
                self.required = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for required: {e}")
                    });
                self
            }
            pub fn withheld<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.withheld = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for withheld: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PluginConfig> for super::PluginConfig {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PluginConfig,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    config: value.config?,
                    problems: value.problems?,
                    required: value.required?,
                    withheld: value.withheld?,
                })
            }
        }
        impl ::std::convert::From<super::PluginConfig> for PluginConfig {
            fn from(value: super::PluginConfig) -> Self {
                Self {
                    config: Ok(value.config),
                    problems: Ok(value.problems),
                    required: Ok(value.required),
                    withheld: Ok(value.withheld),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PluginLock {
            file: ::std::result::Result<::std::string::String, ::std::string::String>,
            state: ::std::result::Result<
                crate::generated::open::LockState,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PluginLock {
            fn default() -> Self {
                Self {
                    file: Err("no value supplied for file".to_string()),
                    state: Err("no value supplied for state".to_string()),
                }
            }
        }
        impl PluginLock {
            pub fn file<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.file = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for file: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::LockState>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PluginLock> for super::PluginLock {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PluginLock,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    file: value.file?,
                    state: value.state?,
                })
            }
        }
        impl ::std::convert::From<super::PluginLock> for PluginLock {
            fn from(value: super::PluginLock) -> Self {
                Self {
                    file: Ok(value.file),
                    state: Ok(value.state),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PluginPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Plugin>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PluginPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl PluginPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Plugin>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PluginPage> for super::PluginPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PluginPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::PluginPage> for PluginPage {
            fn from(value: super::PluginPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PluginSelection {
            catalog: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            metadata: ::std::result::Result<super::MetadataRules, ::std::string::String>,
            problems: ::std::result::Result<
                ::std::vec::Vec<super::Problem>,
                ::std::string::String,
            >,
            schema: ::std::result::Result<super::SchemaRules, ::std::string::String>,
            select: ::std::result::Result<super::SelectPatterns, ::std::string::String>,
            select_filter: ::std::result::Result<
                super::SelectPatterns,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PluginSelection {
            fn default() -> Self {
                Self {
                    catalog: Ok(Default::default()),
                    metadata: Err("no value supplied for metadata".to_string()),
                    problems: Err("no value supplied for problems".to_string()),
                    schema: Err("no value supplied for schema".to_string()),
                    select: Err("no value supplied for select".to_string()),
                    select_filter: Err("no value supplied for select_filter".to_string()),
                }
            }
        }
        impl PluginSelection {
            pub fn catalog<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.catalog = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for catalog: {e}")
                    });
                self
            }
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MetadataRules>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            pub fn problems<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problems = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for problems: {e}")
                    });
                self
            }
            pub fn schema<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SchemaRules>,
                T::Error: ::std::fmt::Display,
            {
                self.schema = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for schema: {e}")
                    });
                self
            }
            pub fn select<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SelectPatterns>,
                T::Error: ::std::fmt::Display,
            {
                self.select = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for select: {e}")
                    });
                self
            }
            pub fn select_filter<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SelectPatterns>,
                T::Error: ::std::fmt::Display,
            {
                self.select_filter = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for select_filter: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PluginSelection> for super::PluginSelection {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PluginSelection,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    catalog: value.catalog?,
                    metadata: value.metadata?,
                    problems: value.problems?,
                    schema: value.schema?,
                    select: value.select?,
                    select_filter: value.select_filter?,
                })
            }
        }
        impl ::std::convert::From<super::PluginSelection> for PluginSelection {
            fn from(value: super::PluginSelection) -> Self {
                Self {
                    catalog: Ok(value.catalog),
                    metadata: Ok(value.metadata),
                    problems: Ok(value.problems),
                    schema: Ok(value.schema),
                    select: Ok(value.select),
                    select_filter: Ok(value.select_filter),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Problem {
            code: ::std::result::Result<::std::string::String, ::std::string::String>,
            column: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            file: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            hint: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            line: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            message: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Problem {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    column: Ok(Default::default()),
                    file: Ok(Default::default()),
                    hint: Ok(Default::default()),
                    line: Ok(Default::default()),
                    message: Err("no value supplied for message".to_string()),
                }
            }
        }
        impl Problem {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            pub fn column<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.column = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for column: {e}")
                    });
                self
            }
            pub fn file<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.file = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for file: {e}")
                    });
                self
            }
            pub fn hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.hint = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for hint: {e}")
                    });
                self
            }
            pub fn line<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.line = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for line: {e}")
                    });
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for message: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Problem> for super::Problem {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Problem,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    column: value.column?,
                    file: value.file?,
                    hint: value.hint?,
                    line: value.line?,
                    message: value.message?,
                })
            }
        }
        impl ::std::convert::From<super::Problem> for Problem {
            fn from(value: super::Problem) -> Self {
                Self {
                    code: Ok(value.code),
                    column: Ok(value.column),
                    file: Ok(value.file),
                    hint: Ok(value.hint),
                    line: Ok(value.line),
                    message: Ok(value.message),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Project {
            default_environment: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            meltano_version: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<super::ProjectName, ::std::string::String>,
            problems: ::std::result::Result<
                ::std::vec::Vec<super::Problem>,
                ::std::string::String,
            >,
            project_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            requires_meltano: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Project {
            fn default() -> Self {
                Self {
                    default_environment: Ok(Default::default()),
                    meltano_version: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    problems: Err("no value supplied for problems".to_string()),
                    project_id: Ok(Default::default()),
                    requires_meltano: Ok(Default::default()),
                }
            }
        }
        impl Project {
            pub fn default_environment<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.default_environment = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for default_environment: {e}"
                        )
                    });
                self
            }
            pub fn meltano_version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.meltano_version = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for meltano_version: {e}"
                        )
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProjectName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn problems<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problems = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for problems: {e}")
                    });
                self
            }
            pub fn project_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.project_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for project_id: {e}")
                    });
                self
            }
            pub fn requires_meltano<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.requires_meltano = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for requires_meltano: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Project> for super::Project {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Project,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    default_environment: value.default_environment?,
                    meltano_version: value.meltano_version?,
                    name: value.name?,
                    problems: value.problems?,
                    project_id: value.project_id?,
                    requires_meltano: value.requires_meltano?,
                })
            }
        }
        impl ::std::convert::From<super::Project> for Project {
            fn from(value: super::Project) -> Self {
                Self {
                    default_environment: Ok(value.default_environment),
                    meltano_version: Ok(value.meltano_version),
                    name: Ok(value.name),
                    problems: Ok(value.problems),
                    project_id: Ok(value.project_id),
                    requires_meltano: Ok(value.requires_meltano),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProjectPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Project>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ProjectPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl ProjectPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Project>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ProjectPage> for super::ProjectPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProjectPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::ProjectPage> for ProjectPage {
            fn from(value: super::ProjectPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProjectVersion {
            meltano: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            project: ::std::result::Result<super::ProjectName, ::std::string::String>,
        }
        impl ::std::default::Default for ProjectVersion {
            fn default() -> Self {
                Self {
                    meltano: Ok(Default::default()),
                    project: Err("no value supplied for project".to_string()),
                }
            }
        }
        impl ProjectVersion {
            pub fn meltano<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.meltano = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for meltano: {e}")
                    });
                self
            }
            pub fn project<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProjectName>,
                T::Error: ::std::fmt::Display,
            {
                self.project = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for project: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ProjectVersion> for super::ProjectVersion {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProjectVersion,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    meltano: value.meltano?,
                    project: value.project?,
                })
            }
        }
        impl ::std::convert::From<super::ProjectVersion> for ProjectVersion {
            fn from(value: super::ProjectVersion) -> Self {
                Self {
                    meltano: Ok(value.meltano),
                    project: Ok(value.project),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Readiness {
            checks: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Readiness {
            fn default() -> Self {
                Self {
                    checks: Err("no value supplied for checks".to_string()),
                }
            }
        }
        impl Readiness {
            pub fn checks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.checks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for checks: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Readiness> for super::Readiness {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Readiness,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { checks: value.checks? })
            }
        }
        impl ::std::convert::From<super::Readiness> for Readiness {
            fn from(value: super::Readiness) -> Self {
                Self { checks: Ok(value.checks) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Run {
            blocks: ::std::result::Result<super::Blocks, ::std::string::String>,
            cancel_requested_by: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            created_by: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            ended_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            env: ::std::result::Result<super::EnvName, ::std::string::String>,
            exit_code: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            flags: ::std::result::Result<super::RunFlags, ::std::string::String>,
            id: ::std::result::Result<super::RunId, ::std::string::String>,
            kind: ::std::result::Result<
                crate::generated::open::RunKind,
                ::std::string::String,
            >,
            project: ::std::result::Result<super::ProjectName, ::std::string::String>,
            reason: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            signal: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            started_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                crate::generated::open::RunStatus,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Run {
            fn default() -> Self {
                Self {
                    blocks: Err("no value supplied for blocks".to_string()),
                    cancel_requested_by: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    created_by: Err("no value supplied for created_by".to_string()),
                    ended_at: Ok(Default::default()),
                    env: Err("no value supplied for env".to_string()),
                    exit_code: Ok(Default::default()),
                    flags: Err("no value supplied for flags".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    kind: Err("no value supplied for kind".to_string()),
                    project: Err("no value supplied for project".to_string()),
                    reason: Ok(Default::default()),
                    signal: Ok(Default::default()),
                    started_at: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl Run {
            pub fn blocks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Blocks>,
                T::Error: ::std::fmt::Display,
            {
                self.blocks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for blocks: {e}")
                    });
                self
            }
            pub fn cancel_requested_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.cancel_requested_by = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for cancel_requested_by: {e}"
                        )
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn created_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.created_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_by: {e}")
                    });
                self
            }
            pub fn ended_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.ended_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ended_at: {e}")
                    });
                self
            }
            pub fn env<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EnvName>,
                T::Error: ::std::fmt::Display,
            {
                self.env = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for env: {e}")
                    });
                self
            }
            pub fn exit_code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.exit_code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for exit_code: {e}")
                    });
                self
            }
            pub fn flags<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::RunFlags>,
                T::Error: ::std::fmt::Display,
            {
                self.flags = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for flags: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::RunId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::RunKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn project<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProjectName>,
                T::Error: ::std::fmt::Display,
            {
                self.project = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for project: {e}")
                    });
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reason: {e}")
                    });
                self
            }
            pub fn signal<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.signal = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for signal: {e}")
                    });
                self
            }
            pub fn started_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.started_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for started_at: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::RunStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Run> for super::Run {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Run,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    blocks: value.blocks?,
                    cancel_requested_by: value.cancel_requested_by?,
                    created_at: value.created_at?,
                    created_by: value.created_by?,
                    ended_at: value.ended_at?,
                    env: value.env?,
                    exit_code: value.exit_code?,
                    flags: value.flags?,
                    id: value.id?,
                    kind: value.kind?,
                    project: value.project?,
                    reason: value.reason?,
                    signal: value.signal?,
                    started_at: value.started_at?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::Run> for Run {
            fn from(value: super::Run) -> Self {
                Self {
                    blocks: Ok(value.blocks),
                    cancel_requested_by: Ok(value.cancel_requested_by),
                    created_at: Ok(value.created_at),
                    created_by: Ok(value.created_by),
                    ended_at: Ok(value.ended_at),
                    env: Ok(value.env),
                    exit_code: Ok(value.exit_code),
                    flags: Ok(value.flags),
                    id: Ok(value.id),
                    kind: Ok(value.kind),
                    project: Ok(value.project),
                    reason: Ok(value.reason),
                    signal: Ok(value.signal),
                    started_at: Ok(value.started_at),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RunCancel {
            grace_seconds: ::std::result::Result<
                ::std::option::Option<super::GraceSeconds>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for RunCancel {
            fn default() -> Self {
                Self {
                    grace_seconds: Ok(Default::default()),
                }
            }
        }
        impl RunCancel {
            pub fn grace_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::GraceSeconds>>,
                T::Error: ::std::fmt::Display,
            {
                self.grace_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for grace_seconds: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<RunCancel> for super::RunCancel {
            type Error = super::error::ConversionError;
            fn try_from(
                value: RunCancel,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    grace_seconds: value.grace_seconds?,
                })
            }
        }
        impl ::std::convert::From<super::RunCancel> for RunCancel {
            fn from(value: super::RunCancel) -> Self {
                Self {
                    grace_seconds: Ok(value.grace_seconds),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RunCreate {
            blocks: ::std::result::Result<super::Blocks, ::std::string::String>,
            flags: ::std::result::Result<
                ::std::option::Option<super::RunFlags>,
                ::std::string::String,
            >,
            run_id: ::std::result::Result<
                ::std::option::Option<super::RunId>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for RunCreate {
            fn default() -> Self {
                Self {
                    blocks: Err("no value supplied for blocks".to_string()),
                    flags: Ok(Default::default()),
                    run_id: Ok(Default::default()),
                }
            }
        }
        impl RunCreate {
            pub fn blocks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Blocks>,
                T::Error: ::std::fmt::Display,
            {
                self.blocks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for blocks: {e}")
                    });
                self
            }
            pub fn flags<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RunFlags>>,
                T::Error: ::std::fmt::Display,
            {
                self.flags = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for flags: {e}")
                    });
                self
            }
            pub fn run_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RunId>>,
                T::Error: ::std::fmt::Display,
            {
                self.run_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for run_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<RunCreate> for super::RunCreate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: RunCreate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    blocks: value.blocks?,
                    flags: value.flags?,
                    run_id: value.run_id?,
                })
            }
        }
        impl ::std::convert::From<super::RunCreate> for RunCreate {
            fn from(value: super::RunCreate) -> Self {
                Self {
                    blocks: Ok(value.blocks),
                    flags: Ok(value.flags),
                    run_id: Ok(value.run_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RunFlags {
            dry_run: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            force: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            full_refresh: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            no_state_update: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            refresh_catalog: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            state_id_suffix: ::std::result::Result<
                ::std::option::Option<super::StateIdSuffix>,
                ::std::string::String,
            >,
            state_strategy: ::std::result::Result<
                ::std::option::Option<crate::generated::open::StateStrategy>,
                ::std::string::String,
            >,
            timeout: ::std::result::Result<
                ::std::option::Option<super::TimeoutSeconds>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for RunFlags {
            fn default() -> Self {
                Self {
                    dry_run: Ok(Default::default()),
                    force: Ok(Default::default()),
                    full_refresh: Ok(Default::default()),
                    no_state_update: Ok(Default::default()),
                    refresh_catalog: Ok(Default::default()),
                    state_id_suffix: Ok(Default::default()),
                    state_strategy: Ok(Default::default()),
                    timeout: Ok(Default::default()),
                }
            }
        }
        impl RunFlags {
            pub fn dry_run<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.dry_run = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for dry_run: {e}")
                    });
                self
            }
            pub fn force<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.force = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for force: {e}")
                    });
                self
            }
            pub fn full_refresh<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.full_refresh = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for full_refresh: {e}")
                    });
                self
            }
            pub fn no_state_update<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.no_state_update = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for no_state_update: {e}"
                        )
                    });
                self
            }
            pub fn refresh_catalog<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_catalog = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for refresh_catalog: {e}"
                        )
                    });
                self
            }
            pub fn state_id_suffix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateIdSuffix>>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id_suffix = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for state_id_suffix: {e}"
                        )
                    });
                self
            }
            pub fn state_strategy<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::StateStrategy>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.state_strategy = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for state_strategy: {e}"
                        )
                    });
                self
            }
            pub fn timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TimeoutSeconds>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeout = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for timeout: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<RunFlags> for super::RunFlags {
            type Error = super::error::ConversionError;
            fn try_from(
                value: RunFlags,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    dry_run: value.dry_run?,
                    force: value.force?,
                    full_refresh: value.full_refresh?,
                    no_state_update: value.no_state_update?,
                    refresh_catalog: value.refresh_catalog?,
                    state_id_suffix: value.state_id_suffix?,
                    state_strategy: value.state_strategy?,
                    timeout: value.timeout?,
                })
            }
        }
        impl ::std::convert::From<super::RunFlags> for RunFlags {
            fn from(value: super::RunFlags) -> Self {
                Self {
                    dry_run: Ok(value.dry_run),
                    force: Ok(value.force),
                    full_refresh: Ok(value.full_refresh),
                    no_state_update: Ok(value.no_state_update),
                    refresh_catalog: Ok(value.refresh_catalog),
                    state_id_suffix: Ok(value.state_id_suffix),
                    state_strategy: Ok(value.state_strategy),
                    timeout: Ok(value.timeout),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RunPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Run>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for RunPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl RunPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Run>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<RunPage> for super::RunPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: RunPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::RunPage> for RunPage {
            fn from(value: super::RunPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Schedule {
            cron: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            extractor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            fires_at: ::std::result::Result<
                ::std::vec::Vec<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            interval: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            job: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                crate::generated::open::ScheduleKind,
                ::std::string::String,
            >,
            loader: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<super::ScheduleName, ::std::string::String>,
            problems: ::std::result::Result<
                ::std::vec::Vec<super::Problem>,
                ::std::string::String,
            >,
            time_zone: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            transform: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            variables: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Schedule {
            fn default() -> Self {
                Self {
                    cron: Ok(Default::default()),
                    extractor: Ok(Default::default()),
                    fires_at: Err("no value supplied for fires_at".to_string()),
                    interval: Ok(Default::default()),
                    job: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    loader: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    problems: Err("no value supplied for problems".to_string()),
                    time_zone: Err("no value supplied for time_zone".to_string()),
                    transform: Ok(Default::default()),
                    variables: Err("no value supplied for variables".to_string()),
                }
            }
        }
        impl Schedule {
            pub fn cron<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.cron = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cron: {e}")
                    });
                self
            }
            pub fn extractor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.extractor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extractor: {e}")
                    });
                self
            }
            pub fn fires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::vec::Vec<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.fires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for fires_at: {e}")
                    });
                self
            }
            pub fn interval<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.interval = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for interval: {e}")
                    });
                self
            }
            pub fn job<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.job = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for job: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::ScheduleKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn loader<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.loader = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for loader: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ScheduleName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn problems<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problems = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for problems: {e}")
                    });
                self
            }
            pub fn time_zone<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.time_zone = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for time_zone: {e}")
                    });
                self
            }
            pub fn transform<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.transform = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for transform: {e}")
                    });
                self
            }
            pub fn variables<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variables = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variables: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Schedule> for super::Schedule {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Schedule,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    cron: value.cron?,
                    extractor: value.extractor?,
                    fires_at: value.fires_at?,
                    interval: value.interval?,
                    job: value.job?,
                    kind: value.kind?,
                    loader: value.loader?,
                    name: value.name?,
                    problems: value.problems?,
                    time_zone: value.time_zone?,
                    transform: value.transform?,
                    variables: value.variables?,
                })
            }
        }
        impl ::std::convert::From<super::Schedule> for Schedule {
            fn from(value: super::Schedule) -> Self {
                Self {
                    cron: Ok(value.cron),
                    extractor: Ok(value.extractor),
                    fires_at: Ok(value.fires_at),
                    interval: Ok(value.interval),
                    job: Ok(value.job),
                    kind: Ok(value.kind),
                    loader: Ok(value.loader),
                    name: Ok(value.name),
                    problems: Ok(value.problems),
                    time_zone: Ok(value.time_zone),
                    transform: Ok(value.transform),
                    variables: Ok(value.variables),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SchedulePage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Schedule>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SchedulePage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl SchedulePage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Schedule>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SchedulePage> for super::SchedulePage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SchedulePage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::SchedulePage> for SchedulePage {
            fn from(value: super::SchedulePage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SchemaRule {
            attribute: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            schema: ::std::result::Result<super::SettingValue, ::std::string::String>,
            source: ::std::result::Result<
                crate::generated::open::SettingSource,
                ::std::string::String,
            >,
            stream: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for SchemaRule {
            fn default() -> Self {
                Self {
                    attribute: Err("no value supplied for attribute".to_string()),
                    schema: Err("no value supplied for schema".to_string()),
                    source: Err("no value supplied for source".to_string()),
                    stream: Err("no value supplied for stream".to_string()),
                }
            }
        }
        impl SchemaRule {
            pub fn attribute<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.attribute = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for attribute: {e}")
                    });
                self
            }
            pub fn schema<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SettingValue>,
                T::Error: ::std::fmt::Display,
            {
                self.schema = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for schema: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::SettingSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
            pub fn stream<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.stream = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stream: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SchemaRule> for super::SchemaRule {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SchemaRule,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    attribute: value.attribute?,
                    schema: value.schema?,
                    source: value.source?,
                    stream: value.stream?,
                })
            }
        }
        impl ::std::convert::From<super::SchemaRule> for SchemaRule {
            fn from(value: super::SchemaRule) -> Self {
                Self {
                    attribute: Ok(value.attribute),
                    schema: Ok(value.schema),
                    source: Ok(value.source),
                    stream: Ok(value.stream),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SchemaRules {
            rules: ::std::result::Result<
                ::std::vec::Vec<super::SchemaRule>,
                ::std::string::String,
            >,
            shadows: ::std::result::Result<
                ::std::vec::Vec<super::ShadowedValue>,
                ::std::string::String,
            >,
            source: ::std::result::Result<
                crate::generated::open::SettingSource,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SchemaRules {
            fn default() -> Self {
                Self {
                    rules: Err("no value supplied for rules".to_string()),
                    shadows: Err("no value supplied for shadows".to_string()),
                    source: Err("no value supplied for source".to_string()),
                }
            }
        }
        impl SchemaRules {
            pub fn rules<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SchemaRule>>,
                T::Error: ::std::fmt::Display,
            {
                self.rules = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for rules: {e}")
                    });
                self
            }
            pub fn shadows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ShadowedValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.shadows = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shadows: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::SettingSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SchemaRules> for super::SchemaRules {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SchemaRules,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    rules: value.rules?,
                    shadows: value.shadows?,
                    source: value.source?,
                })
            }
        }
        impl ::std::convert::From<super::SchemaRules> for SchemaRules {
            fn from(value: super::SchemaRules) -> Self {
                Self {
                    rules: Ok(value.rules),
                    shadows: Ok(value.shadows),
                    source: Ok(value.source),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SelectPattern {
            attribute: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            excluded: ::std::result::Result<bool, ::std::string::String>,
            pattern: ::std::result::Result<::std::string::String, ::std::string::String>,
            stream: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for SelectPattern {
            fn default() -> Self {
                Self {
                    attribute: Ok(Default::default()),
                    excluded: Err("no value supplied for excluded".to_string()),
                    pattern: Err("no value supplied for pattern".to_string()),
                    stream: Err("no value supplied for stream".to_string()),
                }
            }
        }
        impl SelectPattern {
            pub fn attribute<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.attribute = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for attribute: {e}")
                    });
                self
            }
            pub fn excluded<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.excluded = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for excluded: {e}")
                    });
                self
            }
            pub fn pattern<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.pattern = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pattern: {e}")
                    });
                self
            }
            pub fn stream<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.stream = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stream: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SelectPattern> for super::SelectPattern {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SelectPattern,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    attribute: value.attribute?,
                    excluded: value.excluded?,
                    pattern: value.pattern?,
                    stream: value.stream?,
                })
            }
        }
        impl ::std::convert::From<super::SelectPattern> for SelectPattern {
            fn from(value: super::SelectPattern) -> Self {
                Self {
                    attribute: Ok(value.attribute),
                    excluded: Ok(value.excluded),
                    pattern: Ok(value.pattern),
                    stream: Ok(value.stream),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SelectPatterns {
            patterns: ::std::result::Result<
                ::std::vec::Vec<super::SelectPattern>,
                ::std::string::String,
            >,
            shadows: ::std::result::Result<
                ::std::vec::Vec<super::ShadowedValue>,
                ::std::string::String,
            >,
            source: ::std::result::Result<
                crate::generated::open::SettingSource,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SelectPatterns {
            fn default() -> Self {
                Self {
                    patterns: Err("no value supplied for patterns".to_string()),
                    shadows: Err("no value supplied for shadows".to_string()),
                    source: Err("no value supplied for source".to_string()),
                }
            }
        }
        impl SelectPatterns {
            pub fn patterns<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SelectPattern>>,
                T::Error: ::std::fmt::Display,
            {
                self.patterns = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for patterns: {e}")
                    });
                self
            }
            pub fn shadows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ShadowedValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.shadows = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shadows: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::SettingSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SelectPatterns> for super::SelectPatterns {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SelectPatterns,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    patterns: value.patterns?,
                    shadows: value.shadows?,
                    source: value.source?,
                })
            }
        }
        impl ::std::convert::From<super::SelectPatterns> for SelectPatterns {
            fn from(value: super::SelectPatterns) -> Self {
                Self {
                    patterns: Ok(value.patterns),
                    shadows: Ok(value.shadows),
                    source: Ok(value.source),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Setting {
            aliases: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            custom: ::std::result::Result<bool, ::std::string::String>,
            default: ::std::result::Result<
                ::std::option::Option<super::SettingValue>,
                ::std::string::String,
            >,
            description: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            documentation: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<bool, ::std::string::String>,
            hidden: ::std::result::Result<bool, ::std::string::String>,
            inherited_source: ::std::result::Result<
                ::std::option::Option<crate::generated::open::SettingSource>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                ::std::option::Option<crate::generated::open::SettingKind>,
                ::std::string::String,
            >,
            label: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            missing: ::std::result::Result<bool, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            options: ::std::result::Result<
                ::std::vec::Vec<super::SettingOption>,
                ::std::string::String,
            >,
            placeholder: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            problem: ::std::result::Result<
                ::std::option::Option<super::Problem>,
                ::std::string::String,
            >,
            references: ::std::result::Result<
                ::std::vec::Vec<super::SettingReference>,
                ::std::string::String,
            >,
            required: ::std::result::Result<bool, ::std::string::String>,
            sensitive: ::std::result::Result<bool, ::std::string::String>,
            shadows: ::std::result::Result<
                ::std::vec::Vec<super::ShadowedValue>,
                ::std::string::String,
            >,
            source: ::std::result::Result<
                crate::generated::open::SettingSource,
                ::std::string::String,
            >,
            value: ::std::result::Result<
                ::std::option::Option<super::SettingValue>,
                ::std::string::String,
            >,
            variable: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            variables: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Setting {
            fn default() -> Self {
                Self {
                    aliases: Ok(Default::default()),
                    custom: Err("no value supplied for custom".to_string()),
                    default: Ok(Default::default()),
                    description: Ok(Default::default()),
                    documentation: Ok(Default::default()),
                    extra: Err("no value supplied for extra".to_string()),
                    hidden: Err("no value supplied for hidden".to_string()),
                    inherited_source: Ok(Default::default()),
                    kind: Ok(Default::default()),
                    label: Ok(Default::default()),
                    missing: Err("no value supplied for missing".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    options: Ok(Default::default()),
                    placeholder: Ok(Default::default()),
                    problem: Ok(Default::default()),
                    references: Err("no value supplied for references".to_string()),
                    required: Err("no value supplied for required".to_string()),
                    sensitive: Err("no value supplied for sensitive".to_string()),
                    shadows: Err("no value supplied for shadows".to_string()),
                    source: Err("no value supplied for source".to_string()),
                    value: Ok(Default::default()),
                    variable: Ok(Default::default()),
                    variables: Err("no value supplied for variables".to_string()),
                }
            }
        }
        impl Setting {
            pub fn aliases<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.aliases = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for aliases: {e}")
                    });
                self
            }
            pub fn custom<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.custom = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for custom: {e}")
                    });
                self
            }
            pub fn default<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SettingValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.default = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for default: {e}")
                    });
                self
            }
            pub fn description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.description = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for description: {e}")
                    });
                self
            }
            pub fn documentation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.documentation = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for documentation: {e}")
                    });
                self
            }
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
            pub fn hidden<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.hidden = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for hidden: {e}")
                    });
                self
            }
            pub fn inherited_source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::SettingSource>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.inherited_source = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for inherited_source: {e}"
                        )
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<crate::generated::open::SettingKind>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for label: {e}")
                    });
                self
            }
            pub fn missing<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.missing = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for missing: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn options<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SettingOption>>,
                T::Error: ::std::fmt::Display,
            {
                self.options = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for options: {e}")
                    });
                self
            }
            pub fn placeholder<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.placeholder = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for placeholder: {e}")
                    });
                self
            }
            pub fn problem<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Problem>>,
                T::Error: ::std::fmt::Display,
            {
                self.problem = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for problem: {e}")
                    });
                self
            }
            pub fn references<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SettingReference>>,
                T::Error: ::std::fmt::Display,
            {
                self.references = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for references: {e}")
                    });
                self
            }
            pub fn required<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.required = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for required: {e}")
                    });
                self
            }
            pub fn sensitive<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.sensitive = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sensitive: {e}")
                    });
                self
            }
            pub fn shadows<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ShadowedValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.shadows = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shadows: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::SettingSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SettingValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for value: {e}")
                    });
                self
            }
            pub fn variable<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variable = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variable: {e}")
                    });
                self
            }
            pub fn variables<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variables = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variables: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Setting> for super::Setting {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Setting,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    aliases: value.aliases?,
                    custom: value.custom?,
                    default: value.default?,
                    description: value.description?,
                    documentation: value.documentation?,
                    extra: value.extra?,
                    hidden: value.hidden?,
                    inherited_source: value.inherited_source?,
                    kind: value.kind?,
                    label: value.label?,
                    missing: value.missing?,
                    name: value.name?,
                    options: value.options?,
                    placeholder: value.placeholder?,
                    problem: value.problem?,
                    references: value.references?,
                    required: value.required?,
                    sensitive: value.sensitive?,
                    shadows: value.shadows?,
                    source: value.source?,
                    value: value.value?,
                    variable: value.variable?,
                    variables: value.variables?,
                })
            }
        }
        impl ::std::convert::From<super::Setting> for Setting {
            fn from(value: super::Setting) -> Self {
                Self {
                    aliases: Ok(value.aliases),
                    custom: Ok(value.custom),
                    default: Ok(value.default),
                    description: Ok(value.description),
                    documentation: Ok(value.documentation),
                    extra: Ok(value.extra),
                    hidden: Ok(value.hidden),
                    inherited_source: Ok(value.inherited_source),
                    kind: Ok(value.kind),
                    label: Ok(value.label),
                    missing: Ok(value.missing),
                    name: Ok(value.name),
                    options: Ok(value.options),
                    placeholder: Ok(value.placeholder),
                    problem: Ok(value.problem),
                    references: Ok(value.references),
                    required: Ok(value.required),
                    sensitive: Ok(value.sensitive),
                    shadows: Ok(value.shadows),
                    source: Ok(value.source),
                    value: Ok(value.value),
                    variable: Ok(value.variable),
                    variables: Ok(value.variables),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SettingGroup {
            missing: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            settings: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SettingGroup {
            fn default() -> Self {
                Self {
                    missing: Err("no value supplied for missing".to_string()),
                    settings: Err("no value supplied for settings".to_string()),
                }
            }
        }
        impl SettingGroup {
            pub fn missing<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.missing = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for missing: {e}")
                    });
                self
            }
            pub fn settings<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.settings = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for settings: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SettingGroup> for super::SettingGroup {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SettingGroup,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    missing: value.missing?,
                    settings: value.settings?,
                })
            }
        }
        impl ::std::convert::From<super::SettingGroup> for SettingGroup {
            fn from(value: super::SettingGroup) -> Self {
                Self {
                    missing: Ok(value.missing),
                    settings: Ok(value.settings),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SettingOption {
            label: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            value: ::std::result::Result<super::SettingValue, ::std::string::String>,
        }
        impl ::std::default::Default for SettingOption {
            fn default() -> Self {
                Self {
                    label: Ok(Default::default()),
                    value: Err("no value supplied for value".to_string()),
                }
            }
        }
        impl SettingOption {
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for label: {e}")
                    });
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SettingValue>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for value: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SettingOption> for super::SettingOption {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SettingOption,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    label: value.label?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::SettingOption> for SettingOption {
            fn from(value: super::SettingOption) -> Self {
                Self {
                    label: Ok(value.label),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SettingPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Setting>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SettingPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl SettingPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Setting>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SettingPage> for super::SettingPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SettingPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::SettingPage> for SettingPage {
            fn from(value: super::SettingPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SettingReference {
            pipeline: ::std::result::Result<bool, ::std::string::String>,
            set: ::std::result::Result<bool, ::std::string::String>,
            variable: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SettingReference {
            fn default() -> Self {
                Self {
                    pipeline: Err("no value supplied for pipeline".to_string()),
                    set: Err("no value supplied for set".to_string()),
                    variable: Err("no value supplied for variable".to_string()),
                }
            }
        }
        impl SettingReference {
            pub fn pipeline<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.pipeline = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pipeline: {e}")
                    });
                self
            }
            pub fn set<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.set = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for set: {e}")
                    });
                self
            }
            pub fn variable<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.variable = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variable: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SettingReference> for super::SettingReference {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SettingReference,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    pipeline: value.pipeline?,
                    set: value.set?,
                    variable: value.variable?,
                })
            }
        }
        impl ::std::convert::From<super::SettingReference> for SettingReference {
            fn from(value: super::SettingReference) -> Self {
                Self {
                    pipeline: Ok(value.pipeline),
                    set: Ok(value.set),
                    variable: Ok(value.variable),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ShadowedValue {
            source: ::std::result::Result<
                crate::generated::open::SettingSource,
                ::std::string::String,
            >,
            value: ::std::result::Result<super::SettingValue, ::std::string::String>,
        }
        impl ::std::default::Default for ShadowedValue {
            fn default() -> Self {
                Self {
                    source: Err("no value supplied for source".to_string()),
                    value: Err("no value supplied for value".to_string()),
                }
            }
        }
        impl ShadowedValue {
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::SettingSource>,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
            pub fn value<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SettingValue>,
                T::Error: ::std::fmt::Display,
            {
                self.value = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for value: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ShadowedValue> for super::ShadowedValue {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ShadowedValue,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    source: value.source?,
                    value: value.value?,
                })
            }
        }
        impl ::std::convert::From<super::ShadowedValue> for ShadowedValue {
            fn from(value: super::ShadowedValue) -> Self {
                Self {
                    source: Ok(value.source),
                    value: Ok(value.value),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SingerState {
            completed: ::std::result::Result<
                ::std::option::Option<super::StateDocument>,
                ::std::string::String,
            >,
            env: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            etag: ::std::result::Result<::std::string::String, ::std::string::String>,
            extractor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            loader: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            partial: ::std::result::Result<
                ::std::option::Option<super::StateDocument>,
                ::std::string::String,
            >,
            state: ::std::result::Result<
                ::std::option::Option<super::StateDocument>,
                ::std::string::String,
            >,
            state_id: ::std::result::Result<super::StateId, ::std::string::String>,
            suffix: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            validity: ::std::result::Result<
                crate::generated::open::StateValidity,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SingerState {
            fn default() -> Self {
                Self {
                    completed: Ok(Default::default()),
                    env: Ok(Default::default()),
                    etag: Err("no value supplied for etag".to_string()),
                    extractor: Ok(Default::default()),
                    loader: Ok(Default::default()),
                    partial: Ok(Default::default()),
                    state: Ok(Default::default()),
                    state_id: Err("no value supplied for state_id".to_string()),
                    suffix: Ok(Default::default()),
                    validity: Err("no value supplied for validity".to_string()),
                }
            }
        }
        impl SingerState {
            pub fn completed<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateDocument>>,
                T::Error: ::std::fmt::Display,
            {
                self.completed = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for completed: {e}")
                    });
                self
            }
            pub fn env<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.env = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for env: {e}")
                    });
                self
            }
            pub fn etag<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.etag = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for etag: {e}")
                    });
                self
            }
            pub fn extractor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.extractor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extractor: {e}")
                    });
                self
            }
            pub fn loader<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.loader = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for loader: {e}")
                    });
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateDocument>>,
                T::Error: ::std::fmt::Display,
            {
                self.partial = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for partial: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateDocument>>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            pub fn state_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateId>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_id: {e}")
                    });
                self
            }
            pub fn suffix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.suffix = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for suffix: {e}")
                    });
                self
            }
            pub fn validity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::StateValidity>,
                T::Error: ::std::fmt::Display,
            {
                self.validity = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for validity: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SingerState> for super::SingerState {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SingerState,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    completed: value.completed?,
                    env: value.env?,
                    etag: value.etag?,
                    extractor: value.extractor?,
                    loader: value.loader?,
                    partial: value.partial?,
                    state: value.state?,
                    state_id: value.state_id?,
                    suffix: value.suffix?,
                    validity: value.validity?,
                })
            }
        }
        impl ::std::convert::From<super::SingerState> for SingerState {
            fn from(value: super::SingerState) -> Self {
                Self {
                    completed: Ok(value.completed),
                    env: Ok(value.env),
                    etag: Ok(value.etag),
                    extractor: Ok(value.extractor),
                    loader: Ok(value.loader),
                    partial: Ok(value.partial),
                    state: Ok(value.state),
                    state_id: Ok(value.state_id),
                    suffix: Ok(value.suffix),
                    validity: Ok(value.validity),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateCause {
            actor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                crate::generated::open::StateCauseKind,
                ::std::string::String,
            >,
            note: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            request_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            run_id: ::std::result::Result<
                ::std::option::Option<super::RunId>,
                ::std::string::String,
            >,
            state_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            version: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateCause {
            fn default() -> Self {
                Self {
                    actor: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    note: Ok(Default::default()),
                    request_id: Ok(Default::default()),
                    run_id: Ok(Default::default()),
                    state_id: Ok(Default::default()),
                    version: Ok(Default::default()),
                }
            }
        }
        impl StateCause {
            pub fn actor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.actor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for actor: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::StateCauseKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_id: {e}")
                    });
                self
            }
            pub fn run_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::RunId>>,
                T::Error: ::std::fmt::Display,
            {
                self.run_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for run_id: {e}")
                    });
                self
            }
            pub fn state_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_id: {e}")
                    });
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for version: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateCause> for super::StateCause {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateCause,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    actor: value.actor?,
                    kind: value.kind?,
                    note: value.note?,
                    request_id: value.request_id?,
                    run_id: value.run_id?,
                    state_id: value.state_id?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::StateCause> for StateCause {
            fn from(value: super::StateCause) -> Self {
                Self {
                    actor: Ok(value.actor),
                    kind: Ok(value.kind),
                    note: Ok(value.note),
                    request_id: Ok(value.request_id),
                    run_id: Ok(value.run_id),
                    state_id: Ok(value.state_id),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateChange {
            changed: ::std::result::Result<bool, ::std::string::String>,
            diff: ::std::result::Result<super::StateDiff, ::std::string::String>,
            dry_run: ::std::result::Result<bool, ::std::string::String>,
            etag: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            state: ::std::result::Result<
                ::std::option::Option<super::SingerState>,
                ::std::string::String,
            >,
            state_id: ::std::result::Result<super::StateId, ::std::string::String>,
            version: ::std::result::Result<
                ::std::option::Option<super::StateVersionNumber>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateChange {
            fn default() -> Self {
                Self {
                    changed: Err("no value supplied for changed".to_string()),
                    diff: Err("no value supplied for diff".to_string()),
                    dry_run: Err("no value supplied for dry_run".to_string()),
                    etag: Ok(Default::default()),
                    state: Ok(Default::default()),
                    state_id: Err("no value supplied for state_id".to_string()),
                    version: Ok(Default::default()),
                }
            }
        }
        impl StateChange {
            pub fn changed<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.changed = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for changed: {e}")
                    });
                self
            }
            pub fn diff<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateDiff>,
                T::Error: ::std::fmt::Display,
            {
                self.diff = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for diff: {e}")
                    });
                self
            }
            pub fn dry_run<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.dry_run = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for dry_run: {e}")
                    });
                self
            }
            pub fn etag<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.etag = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for etag: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SingerState>>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            pub fn state_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateId>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_id: {e}")
                    });
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::StateVersionNumber>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for version: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateChange> for super::StateChange {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateChange,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    changed: value.changed?,
                    diff: value.diff?,
                    dry_run: value.dry_run?,
                    etag: value.etag?,
                    state: value.state?,
                    state_id: value.state_id?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::StateChange> for StateChange {
            fn from(value: super::StateChange) -> Self {
                Self {
                    changed: Ok(value.changed),
                    diff: Ok(value.diff),
                    dry_run: Ok(value.dry_run),
                    etag: Ok(value.etag),
                    state: Ok(value.state),
                    state_id: Ok(value.state_id),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateCopy {
            destination: ::std::result::Result<super::StateId, ::std::string::String>,
            if_destination: ::std::result::Result<
                ::std::option::Option<super::IfDestination>,
                ::std::string::String,
            >,
            note: ::std::result::Result<
                ::std::option::Option<super::StateNote>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateCopy {
            fn default() -> Self {
                Self {
                    destination: Err("no value supplied for destination".to_string()),
                    if_destination: Ok(Default::default()),
                    note: Ok(Default::default()),
                }
            }
        }
        impl StateCopy {
            pub fn destination<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateId>,
                T::Error: ::std::fmt::Display,
            {
                self.destination = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for destination: {e}")
                    });
                self
            }
            pub fn if_destination<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::IfDestination>>,
                T::Error: ::std::fmt::Display,
            {
                self.if_destination = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for if_destination: {e}"
                        )
                    });
                self
            }
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateNote>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateCopy> for super::StateCopy {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateCopy,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    destination: value.destination?,
                    if_destination: value.if_destination?,
                    note: value.note?,
                })
            }
        }
        impl ::std::convert::From<super::StateCopy> for StateCopy {
            fn from(value: super::StateCopy) -> Self {
                Self {
                    destination: Ok(value.destination),
                    if_destination: Ok(value.if_destination),
                    note: Ok(value.note),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateDiff {
            changes: ::std::result::Result<
                ::std::vec::Vec<super::StateDifference>,
                ::std::string::String,
            >,
            omitted: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for StateDiff {
            fn default() -> Self {
                Self {
                    changes: Err("no value supplied for changes".to_string()),
                    omitted: Err("no value supplied for omitted".to_string()),
                }
            }
        }
        impl StateDiff {
            pub fn changes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::StateDifference>>,
                T::Error: ::std::fmt::Display,
            {
                self.changes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for changes: {e}")
                    });
                self
            }
            pub fn omitted<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.omitted = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for omitted: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateDiff> for super::StateDiff {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateDiff,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    changes: value.changes?,
                    omitted: value.omitted?,
                })
            }
        }
        impl ::std::convert::From<super::StateDiff> for StateDiff {
            fn from(value: super::StateDiff) -> Self {
                Self {
                    changes: Ok(value.changes),
                    omitted: Ok(value.omitted),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateDifference {
            after: ::std::result::Result<
                ::std::option::Option<super::BookmarkValue>,
                ::std::string::String,
            >,
            backwards: ::std::result::Result<bool, ::std::string::String>,
            before: ::std::result::Result<
                ::std::option::Option<super::BookmarkValue>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                crate::generated::open::StateDifferenceKind,
                ::std::string::String,
            >,
            pointer: ::std::result::Result<::std::string::String, ::std::string::String>,
            stream: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateDifference {
            fn default() -> Self {
                Self {
                    after: Ok(Default::default()),
                    backwards: Err("no value supplied for backwards".to_string()),
                    before: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    pointer: Err("no value supplied for pointer".to_string()),
                    stream: Ok(Default::default()),
                }
            }
        }
        impl StateDifference {
            pub fn after<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::BookmarkValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.after = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for after: {e}")
                    });
                self
            }
            pub fn backwards<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.backwards = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for backwards: {e}")
                    });
                self
            }
            pub fn before<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::BookmarkValue>>,
                T::Error: ::std::fmt::Display,
            {
                self.before = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for before: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::StateDifferenceKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn pointer<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.pointer = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pointer: {e}")
                    });
                self
            }
            pub fn stream<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.stream = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stream: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateDifference> for super::StateDifference {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateDifference,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    after: value.after?,
                    backwards: value.backwards?,
                    before: value.before?,
                    kind: value.kind?,
                    pointer: value.pointer?,
                    stream: value.stream?,
                })
            }
        }
        impl ::std::convert::From<super::StateDifference> for StateDifference {
            fn from(value: super::StateDifference) -> Self {
                Self {
                    after: Ok(value.after),
                    backwards: Ok(value.backwards),
                    before: Ok(value.before),
                    kind: Ok(value.kind),
                    pointer: Ok(value.pointer),
                    stream: Ok(value.stream),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateImport {
            changes: ::std::result::Result<
                ::std::vec::Vec<super::StateChange>,
                ::std::string::String,
            >,
            dry_run: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for StateImport {
            fn default() -> Self {
                Self {
                    changes: Err("no value supplied for changes".to_string()),
                    dry_run: Err("no value supplied for dry_run".to_string()),
                }
            }
        }
        impl StateImport {
            pub fn changes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::StateChange>>,
                T::Error: ::std::fmt::Display,
            {
                self.changes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for changes: {e}")
                    });
                self
            }
            pub fn dry_run<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.dry_run = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for dry_run: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateImport> for super::StateImport {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateImport,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    changes: value.changes?,
                    dry_run: value.dry_run?,
                })
            }
        }
        impl ::std::convert::From<super::StateImport> for StateImport {
            fn from(value: super::StateImport) -> Self {
                Self {
                    changes: Ok(value.changes),
                    dry_run: Ok(value.dry_run),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateMerge {
            from: ::std::result::Result<
                ::std::option::Option<super::StateId>,
                ::std::string::String,
            >,
            note: ::std::result::Result<
                ::std::option::Option<super::StateNote>,
                ::std::string::String,
            >,
            state: ::std::result::Result<
                ::std::option::Option<super::StateDocument>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateMerge {
            fn default() -> Self {
                Self {
                    from: Ok(Default::default()),
                    note: Ok(Default::default()),
                    state: Ok(Default::default()),
                }
            }
        }
        impl StateMerge {
            pub fn from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateId>>,
                T::Error: ::std::fmt::Display,
            {
                self.from = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for from: {e}")
                    });
                self
            }
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateNote>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateDocument>>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateMerge> for super::StateMerge {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateMerge,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    from: value.from?,
                    note: value.note?,
                    state: value.state?,
                })
            }
        }
        impl ::std::convert::From<super::StateMerge> for StateMerge {
            fn from(value: super::StateMerge) -> Self {
                Self {
                    from: Ok(value.from),
                    note: Ok(value.note),
                    state: Ok(value.state),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StatePage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::StateSummary>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StatePage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl StatePage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::StateSummary>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StatePage> for super::StatePage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StatePage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::StatePage> for StatePage {
            fn from(value: super::StatePage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateRestore {
            note: ::std::result::Result<
                ::std::option::Option<super::StateNote>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateRestore {
            fn default() -> Self {
                Self {
                    note: Ok(Default::default()),
                }
            }
        }
        impl StateRestore {
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateNote>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateRestore> for super::StateRestore {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateRestore,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { note: value.note? })
            }
        }
        impl ::std::convert::From<super::StateRestore> for StateRestore {
            fn from(value: super::StateRestore) -> Self {
                Self { note: Ok(value.note) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateSet {
            note: ::std::result::Result<
                ::std::option::Option<super::StateNote>,
                ::std::string::String,
            >,
            state: ::std::result::Result<super::StateDocument, ::std::string::String>,
        }
        impl ::std::default::Default for StateSet {
            fn default() -> Self {
                Self {
                    note: Ok(Default::default()),
                    state: Err("no value supplied for state".to_string()),
                }
            }
        }
        impl StateSet {
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateNote>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateDocument>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateSet> for super::StateSet {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateSet,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    note: value.note?,
                    state: value.state?,
                })
            }
        }
        impl ::std::convert::From<super::StateSet> for StateSet {
            fn from(value: super::StateSet) -> Self {
                Self {
                    note: Ok(value.note),
                    state: Ok(value.state),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateStream {
            bookmark: ::std::result::Result<super::BookmarkValue, ::std::string::String>,
            etag: ::std::result::Result<::std::string::String, ::std::string::String>,
            state_id: ::std::result::Result<super::StateId, ::std::string::String>,
            stream: ::std::result::Result<super::StreamName, ::std::string::String>,
        }
        impl ::std::default::Default for StateStream {
            fn default() -> Self {
                Self {
                    bookmark: Err("no value supplied for bookmark".to_string()),
                    etag: Err("no value supplied for etag".to_string()),
                    state_id: Err("no value supplied for state_id".to_string()),
                    stream: Err("no value supplied for stream".to_string()),
                }
            }
        }
        impl StateStream {
            pub fn bookmark<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::BookmarkValue>,
                T::Error: ::std::fmt::Display,
            {
                self.bookmark = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for bookmark: {e}")
                    });
                self
            }
            pub fn etag<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.etag = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for etag: {e}")
                    });
                self
            }
            pub fn state_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateId>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_id: {e}")
                    });
                self
            }
            pub fn stream<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StreamName>,
                T::Error: ::std::fmt::Display,
            {
                self.stream = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for stream: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateStream> for super::StateStream {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateStream,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    bookmark: value.bookmark?,
                    etag: value.etag?,
                    state_id: value.state_id?,
                    stream: value.stream?,
                })
            }
        }
        impl ::std::convert::From<super::StateStream> for StateStream {
            fn from(value: super::StateStream) -> Self {
                Self {
                    bookmark: Ok(value.bookmark),
                    etag: Ok(value.etag),
                    state_id: Ok(value.state_id),
                    stream: Ok(value.stream),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateStreamSet {
            bookmark: ::std::result::Result<super::BookmarkValue, ::std::string::String>,
            note: ::std::result::Result<
                ::std::option::Option<super::StateNote>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateStreamSet {
            fn default() -> Self {
                Self {
                    bookmark: Err("no value supplied for bookmark".to_string()),
                    note: Ok(Default::default()),
                }
            }
        }
        impl StateStreamSet {
            pub fn bookmark<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::BookmarkValue>,
                T::Error: ::std::fmt::Display,
            {
                self.bookmark = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for bookmark: {e}")
                    });
                self
            }
            pub fn note<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateNote>>,
                T::Error: ::std::fmt::Display,
            {
                self.note = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for note: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateStreamSet> for super::StateStreamSet {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateStreamSet,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    bookmark: value.bookmark?,
                    note: value.note?,
                })
            }
        }
        impl ::std::convert::From<super::StateStreamSet> for StateStreamSet {
            fn from(value: super::StateStreamSet) -> Self {
                Self {
                    bookmark: Ok(value.bookmark),
                    note: Ok(value.note),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateSummary {
            bytes: ::std::result::Result<i64, ::std::string::String>,
            env: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            etag: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            extractor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            live_run: ::std::result::Result<
                ::std::option::Option<super::LiveRun>,
                ::std::string::String,
            >,
            loader: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            state_id: ::std::result::Result<super::StateId, ::std::string::String>,
            suffix: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            validity: ::std::result::Result<
                crate::generated::open::StateValidity,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateSummary {
            fn default() -> Self {
                Self {
                    bytes: Err("no value supplied for bytes".to_string()),
                    env: Ok(Default::default()),
                    etag: Ok(Default::default()),
                    extractor: Ok(Default::default()),
                    live_run: Ok(Default::default()),
                    loader: Ok(Default::default()),
                    state_id: Err("no value supplied for state_id".to_string()),
                    suffix: Ok(Default::default()),
                    updated_at: Ok(Default::default()),
                    validity: Err("no value supplied for validity".to_string()),
                }
            }
        }
        impl StateSummary {
            pub fn bytes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.bytes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for bytes: {e}")
                    });
                self
            }
            pub fn env<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.env = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for env: {e}")
                    });
                self
            }
            pub fn etag<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.etag = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for etag: {e}")
                    });
                self
            }
            pub fn extractor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.extractor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extractor: {e}")
                    });
                self
            }
            pub fn live_run<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::LiveRun>>,
                T::Error: ::std::fmt::Display,
            {
                self.live_run = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for live_run: {e}")
                    });
                self
            }
            pub fn loader<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.loader = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for loader: {e}")
                    });
                self
            }
            pub fn state_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateId>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_id: {e}")
                    });
                self
            }
            pub fn suffix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.suffix = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for suffix: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
            pub fn validity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::StateValidity>,
                T::Error: ::std::fmt::Display,
            {
                self.validity = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for validity: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateSummary> for super::StateSummary {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateSummary,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    bytes: value.bytes?,
                    env: value.env?,
                    etag: value.etag?,
                    extractor: value.extractor?,
                    live_run: value.live_run?,
                    loader: value.loader?,
                    state_id: value.state_id?,
                    suffix: value.suffix?,
                    updated_at: value.updated_at?,
                    validity: value.validity?,
                })
            }
        }
        impl ::std::convert::From<super::StateSummary> for StateSummary {
            fn from(value: super::StateSummary) -> Self {
                Self {
                    bytes: Ok(value.bytes),
                    env: Ok(value.env),
                    etag: Ok(value.etag),
                    extractor: Ok(value.extractor),
                    live_run: Ok(value.live_run),
                    loader: Ok(value.loader),
                    state_id: Ok(value.state_id),
                    suffix: Ok(value.suffix),
                    updated_at: Ok(value.updated_at),
                    validity: Ok(value.validity),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateVersion {
            bytes: ::std::result::Result<i64, ::std::string::String>,
            cause: ::std::result::Result<super::StateCause, ::std::string::String>,
            completed: ::std::result::Result<
                ::std::option::Option<super::StateDocument>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            etag: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            evidence: ::std::result::Result<
                crate::generated::open::StateEvidence,
                ::std::string::String,
            >,
            partial: ::std::result::Result<
                ::std::option::Option<super::StateDocument>,
                ::std::string::String,
            >,
            state: ::std::result::Result<
                ::std::option::Option<super::StateDocument>,
                ::std::string::String,
            >,
            state_id: ::std::result::Result<super::StateId, ::std::string::String>,
            version: ::std::result::Result<
                super::StateVersionNumber,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateVersion {
            fn default() -> Self {
                Self {
                    bytes: Err("no value supplied for bytes".to_string()),
                    cause: Err("no value supplied for cause".to_string()),
                    completed: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    etag: Ok(Default::default()),
                    evidence: Err("no value supplied for evidence".to_string()),
                    partial: Ok(Default::default()),
                    state: Ok(Default::default()),
                    state_id: Err("no value supplied for state_id".to_string()),
                    version: Err("no value supplied for version".to_string()),
                }
            }
        }
        impl StateVersion {
            pub fn bytes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.bytes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for bytes: {e}")
                    });
                self
            }
            pub fn cause<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateCause>,
                T::Error: ::std::fmt::Display,
            {
                self.cause = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cause: {e}")
                    });
                self
            }
            pub fn completed<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateDocument>>,
                T::Error: ::std::fmt::Display,
            {
                self.completed = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for completed: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn etag<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.etag = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for etag: {e}")
                    });
                self
            }
            pub fn evidence<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::generated::open::StateEvidence>,
                T::Error: ::std::fmt::Display,
            {
                self.evidence = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for evidence: {e}")
                    });
                self
            }
            pub fn partial<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateDocument>>,
                T::Error: ::std::fmt::Display,
            {
                self.partial = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for partial: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::StateDocument>>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            pub fn state_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateId>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_id: {e}")
                    });
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateVersionNumber>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for version: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateVersion> for super::StateVersion {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateVersion,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    bytes: value.bytes?,
                    cause: value.cause?,
                    completed: value.completed?,
                    created_at: value.created_at?,
                    etag: value.etag?,
                    evidence: value.evidence?,
                    partial: value.partial?,
                    state: value.state?,
                    state_id: value.state_id?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::StateVersion> for StateVersion {
            fn from(value: super::StateVersion) -> Self {
                Self {
                    bytes: Ok(value.bytes),
                    cause: Ok(value.cause),
                    completed: Ok(value.completed),
                    created_at: Ok(value.created_at),
                    etag: Ok(value.etag),
                    evidence: Ok(value.evidence),
                    partial: Ok(value.partial),
                    state: Ok(value.state),
                    state_id: Ok(value.state_id),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateVersionDiff {
            diff: ::std::result::Result<super::StateDiff, ::std::string::String>,
            from: ::std::result::Result<
                super::StateVersionNumber,
                ::std::string::String,
            >,
            state_id: ::std::result::Result<super::StateId, ::std::string::String>,
            to: ::std::result::Result<super::StateVersionNumber, ::std::string::String>,
        }
        impl ::std::default::Default for StateVersionDiff {
            fn default() -> Self {
                Self {
                    diff: Err("no value supplied for diff".to_string()),
                    from: Err("no value supplied for from".to_string()),
                    state_id: Err("no value supplied for state_id".to_string()),
                    to: Err("no value supplied for to".to_string()),
                }
            }
        }
        impl StateVersionDiff {
            pub fn diff<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateDiff>,
                T::Error: ::std::fmt::Display,
            {
                self.diff = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for diff: {e}")
                    });
                self
            }
            pub fn from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateVersionNumber>,
                T::Error: ::std::fmt::Display,
            {
                self.from = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for from: {e}")
                    });
                self
            }
            pub fn state_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateId>,
                T::Error: ::std::fmt::Display,
            {
                self.state_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state_id: {e}")
                    });
                self
            }
            pub fn to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::StateVersionNumber>,
                T::Error: ::std::fmt::Display,
            {
                self.to = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for to: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<StateVersionDiff> for super::StateVersionDiff {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateVersionDiff,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    diff: value.diff?,
                    from: value.from?,
                    state_id: value.state_id?,
                    to: value.to?,
                })
            }
        }
        impl ::std::convert::From<super::StateVersionDiff> for StateVersionDiff {
            fn from(value: super::StateVersionDiff) -> Self {
                Self {
                    diff: Ok(value.diff),
                    from: Ok(value.from),
                    state_id: Ok(value.state_id),
                    to: Ok(value.to),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StateVersionPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::StateVersion>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StateVersionPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl StateVersionPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::StateVersion>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StateVersionPage> for super::StateVersionPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StateVersionPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::StateVersionPage> for StateVersionPage {
            fn from(value: super::StateVersionPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Version {
            contract: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            projects: ::std::result::Result<
                ::std::vec::Vec<super::ProjectVersion>,
                ::std::string::String,
            >,
            server: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Version {
            fn default() -> Self {
                Self {
                    contract: Err("no value supplied for contract".to_string()),
                    projects: Err("no value supplied for projects".to_string()),
                    server: Err("no value supplied for server".to_string()),
                }
            }
        }
        impl Version {
            pub fn contract<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.contract = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for contract: {e}")
                    });
                self
            }
            pub fn projects<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ProjectVersion>>,
                T::Error: ::std::fmt::Display,
            {
                self.projects = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for projects: {e}")
                    });
                self
            }
            pub fn server<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.server = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for server: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Version> for super::Version {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Version,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    contract: value.contract?,
                    projects: value.projects?,
                    server: value.server?,
                })
            }
        }
        impl ::std::convert::From<super::Version> for Version {
            fn from(value: super::Version) -> Self {
                Self {
                    contract: Ok(value.contract),
                    projects: Ok(value.projects),
                    server: Ok(value.server),
                }
            }
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
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
}

#[derive(Clone, Debug)]
/**Client for Meltano API

Reads [Meltano](https://meltano.com) projects and runs their pipelines over HTTP. The server stands beside one or
many real projects: it reads their `meltano.yml` itself and runs them through their own `meltano` executable.

## Resources and verbs

Everything lives below `/meltano/core/v2beta`: a *project*, in it its *environments*, in each of them *plugins*
with their *settings*, *jobs*, *schedules*, *runs* and *state*. A collection answers `GET` with a list, `POST` with the
thing created; one of its members answers `GET`, and `PUT`, `PATCH` and `DELETE` where it can be changed. What does
not fit these is a verb at the end of a member's path and is sent with `POST`: `…/runs/{run}/cancel`.

`{env}` is the name of an environment, or `-` for *no environment*, which is what Meltano calls `--no-environment`.
Names in a path are percent-encoded like any other text.

## Lists

A list answers `items`, sorted, and `next_page` while there is more. Send that back as `page_token` for the next
page; `limit` says how many items a page holds at most. A token remembers the filters it was made with: send none
with it, or the same ones. A page never skips or repeats an item because others came or went in the meantime.
There are no offsets and no totals.

## Absent, never null

A property that has no value is left out. `null` is never sent, but within data that is not the API's own, such as
the value of a setting or a bookmark, and is refused in a request. A query parameter or a property of a body that the contract
does not know is refused with a message that names it, so that a misspelled flag is never silently ignored. In the
other direction clients must be open: they ignore properties they do not know, also where a schema is closed to what
is sent, and accept values of an enumeration they do not know, because both may be added without a new version.

## Errors

Every error has one shape: `message` says what happened and, on a second line, what to do; `error_code` is stable
and listed with its cause and remedy in the documentation; `request_id` finds the request in the server's log, and
is sent as the header `x-request-id` with every answer. Only what is refused before an operation is known has no
`error_code`: a path or method that does not exist, or a path that cannot be decoded. Each operation lists its codes in
`x-error-codes`; those of `x-error-registry` that have an `on` can also come from every operation of that kind. What
is not HTTP, or larger than HTTP servers take, is answered with an empty 400, 414 or 431, or not at all.

## Authentication and scopes

Send `Authorization: Bearer …` with a token made by `meltano-api token create`. Each operation names the scope that
it asks for in `x-required-scope`; `public` ones need no token. A server that has no tokens listens on the loopback
interface only and lets everyone there do everything, as long as they call it by a loopback address or `localhost`,
so that no web page can.

## Retrying safely

`GET` is always safe to repeat. To make the creation of a run safe to repeat, send an `Idempotency-Key` of your own:
the same key with the same body answers the same run, with another body it is refused. A key is kept as long as
its run is.

## Changing things twice at once

One thing by itself answers with a strong `ETag`: as long as it is the same, so is the thing. A state, or a bookmark
in it, that exists is replaced only with its `ETag` in `If-Match`: 428 without one, 412 if it is another by now, and
then nothing was changed. `If-Match: *` replaces whatever there is. Other changes honour `If-Match` if it is sent.
Every change of a state takes `dry_run`, checks everything, and answers what it would change.

## Secrets

The value of a sensitive setting is never sent: `(redacted)` stands for it, wherever it stands. Sensitive is what a
definition calls so, and what is named like a secret, such as `api_token`, unless its definition denies it. Of other
settings, what a variable stands for may still be a secret: a reference to a variable stays a reference, such as
`$PGHOST`, unless Meltano itself sets it, such as `$MELTANO_ENVIRONMENT`. Credentials in addresses are masked.

## Streams

A stream is `application/x-ndjson`: one JSON object a line. Every line has a sequence number; send the last one you
have seen to resume exactly behind it. The last line says that the stream ends here, and why. A stream without such
a line was cut: connect again.


Version: 2.0.0-beta.2*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
}

impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap())
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(baseurl: &str, client: reqwest::Client) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
        }
    }
}

impl ClientInfo<()> for Client {
    fn api_version() -> &'static str {
        "2.0.0-beta.2"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &() {
        &()
    }
}

impl ClientHooks<()> for &Client {}
impl Client {
    /**Say that the server is alive

Answers as long as the process can answer at all. It looks at nothing else, so it is cheap.

Sends a `GET` request to `/health`

```text
let response = client.health_view()
    .send()
    .await;
```*/
    pub fn health_view(&self) -> builder::HealthView<'_> {
        builder::HealthView::new(self)
    }
    /**Say that the server is alive, without a body

The same as `health_view`, for load balancers that ask with `HEAD`.

Sends a `HEAD` request to `/health`

```text
let response = client.health_probe()
    .send()
    .await;
```*/
    pub fn health_probe(&self) -> builder::HealthProbe<'_> {
        builder::HealthProbe::new(self)
    }
    /**Say whether the server can do its work

Looks at what the server needs: each project's `meltano.yml` can be read, its system database and the server's
journal can be written, and its `meltano` executable is there. If anything is amiss the answer is 503 with the
code `not_ready`, and the message names each check that failed, but no path and no secret.


Sends a `GET` request to `/health/ready`

```text
let response = client.readiness_view()
    .send()
    .await;
```*/
    pub fn readiness_view(&self) -> builder::ReadinessView<'_> {
        builder::ReadinessView::new(self)
    }
    /**Say whether the server can do its work, without a body

The same as `readiness_view`, for load balancers that ask with `HEAD`.

Sends a `HEAD` request to `/health/ready`

```text
let response = client.readiness_probe()
    .send()
    .await;
```*/
    pub fn readiness_probe(&self) -> builder::ReadinessProbe<'_> {
        builder::ReadinessProbe::new(self)
    }
    /**Read this contract as its authors wrote it

Byte for byte the file that the server was built from.

Sends a `GET` request to `/openapi.yaml`

```text
let response = client.contract_yaml_view()
    .send()
    .await;
```*/
    pub fn contract_yaml_view(&self) -> builder::ContractYamlView<'_> {
        builder::ContractYamlView::new(self)
    }
    /**Read this contract as JSON

The same document as `/openapi.yaml`, for tools that want JSON.

Sends a `GET` request to `/openapi.json`

```text
let response = client.contract_json_view()
    .send()
    .await;
```*/
    pub fn contract_json_view(&self) -> builder::ContractJsonView<'_> {
        builder::ContractJsonView::new(self)
    }
    /**Show a page on which every operation can be tried

This contract in Swagger UI. Calls go to the server that serves the page, with the token that is entered there;
the page keeps it only as long as it is open. Nothing is loaded from elsewhere, so it works without internet.


Sends a `GET` request to `/docs`

```text
let response = client.docs_view()
    .send()
    .await;
```*/
    pub fn docs_view(&self) -> builder::DocsView<'_> {
        builder::DocsView::new(self)
    }
    /**Read a script of the pages that show this contract

Compressed for who accepts gzip, and plain for everyone else.

Sends a `GET` request to `/docs/{script}`

Arguments:
- `script`: The name of the script.
- `accept_encoding`: The encodings that the caller reads. Without it, the script is sent as it is.
```text
let response = client.docs_script_view()
    .script(script)
    .accept_encoding(accept_encoding)
    .send()
    .await;
```*/
    pub fn docs_script_view(&self) -> builder::DocsScriptView<'_> {
        builder::DocsScriptView::new(self)
    }
    /**Show a page on which this contract is read

This contract in Redoc. Nothing is loaded from elsewhere, so it works without internet.

Sends a `GET` request to `/redoc`

```text
let response = client.redoc_view()
    .send()
    .await;
```*/
    pub fn redoc_view(&self) -> builder::RedocView<'_> {
        builder::RedocView::new(self)
    }
    /**Read the versions of the server, the contract and each project's Meltano

A project's Meltano is found without starting it, by looking at the files of the installation that its
`meltano` executable belongs to.


Sends a `GET` request to `/meltano/core/v2beta/version`

```text
let response = client.version_view()
    .send()
    .await;
```*/
    pub fn version_view(&self) -> builder::VersionView<'_> {
        builder::VersionView::new(self)
    }
    /**List the projects of this server

Sorted by name. A project whose files cannot be read is listed too, with a problem that says why.

Sends a `GET` request to `/meltano/core/v2beta/projects`

Arguments:
- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
```text
let response = client.project_list()
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn project_list(&self) -> builder::ProjectList<'_> {
        builder::ProjectList::new(self)
    }
    /**Read one project

What `meltano.yml` says of the project itself, the Meltano that would run it, and what is wrong with it. A
project that cannot be read, perhaps because a file is being written, answers too: then `problems` says why, and
the rest is what its files said when they could last be read, or absent if they never could.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}`

Arguments:
- `project`: The project's name on this server.
```text
let response = client.project_view()
    .project(project)
    .send()
    .await;
```*/
    pub fn project_view(&self) -> builder::ProjectView<'_> {
        builder::ProjectView::new(self)
    }
    /**List the settings of the project itself

What `meltano config list meltano` knows, such as `default_environment` and `state_backend.uri`, with the source of
each value and what it hides. Environments have no say in them. Sorted by name.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/settings`

Arguments:
- `project`: The project's name on this server.
- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
- `source`: Only settings whose value comes from there.
- `text`: Only those with this text in their name, label or description, in whatever case.
```text
let response = client.project_setting_list()
    .project(project)
    .limit(limit)
    .page_token(page_token)
    .source(source)
    .text(text)
    .send()
    .await;
```*/
    pub fn project_setting_list(&self) -> builder::ProjectSettingList<'_> {
        builder::ProjectSettingList::new(self)
    }
    /**Read one setting of the project itself

Where its value comes from, what that hides, and which variables would set it. Its name is the one that it is
defined by, not an alias.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/settings/{project_setting}`

Arguments:
- `project`: The project's name on this server.
- `project_setting`: The name of the setting.
```text
let response = client.project_setting_view()
    .project(project)
    .project_setting(project_setting)
    .send()
    .await;
```*/
    pub fn project_setting_view(&self) -> builder::ProjectSettingView<'_> {
        builder::ProjectSettingView::new(self)
    }
    /**List the environments of a project

What `meltano environment list` prints, sorted by name.

Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs`

Arguments:
- `project`: The project's name on this server.
- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
```text
let response = client.env_list()
    .project(project)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn env_list(&self) -> builder::EnvList<'_> {
        builder::EnvList::new(self)
    }
    /**Read one environment

What the project says of it. `-` answers as an environment that has only a name.

Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
```text
let response = client.env_view()
    .project(project)
    .env(env)
    .send()
    .await;
```*/
    pub fn env_view(&self) -> builder::EnvView<'_> {
        builder::EnvView::new(self)
    }
    /**Read all of a project as it is in an environment

Everything at once and resolved: the environment, each plugin with the configuration that it would receive, jobs,
schedules, and what is wrong. It is for whoever copies, compares or documents projects, as `meltano compile` is,
but unlike that it resolves configuration too, and hides every secret. Plugins are sorted by type, in Meltano's
order of types, then by name; jobs and schedules by name.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/manifest`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
```text
let response = client.env_manifest_view()
    .project(project)
    .env(env)
    .send()
    .await;
```*/
    pub fn env_manifest_view(&self) -> builder::EnvManifestView<'_> {
        builder::EnvManifestView::new(self)
    }
    /**List the plugins of a project

What `meltano plugin list` knows, and whether each plugin is installed. Sorted by type, in Meltano's order of
types, then by name.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `installed`: Only plugins that are installed, or only those that are not.
- `limit`: How many items to answer at most. 100 unless said.
- `name`: Only plugins of this name. There may be one for each type.
- `page_token`: The `next_page` of the page before.
- `text`: Only those with this text in their name, label or description, in whatever case.
- `type_`: Only plugins of this type.
```text
let response = client.plugin_list()
    .project(project)
    .env(env)
    .installed(installed)
    .limit(limit)
    .name(name)
    .page_token(page_token)
    .text(text)
    .type_(type_)
    .send()
    .await;
```*/
    pub fn plugin_list(&self) -> builder::PluginList<'_> {
        builder::PluginList::new(self)
    }
    /**Read one plugin

A value that `meltano.yml` does not give is taken from the plugin it inherits from, then from its lock file, as
Meltano does. Passwords in a `pip_url` are masked.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `plugin_type`: The type of the plugin, as the key in `meltano.yml` is spelled.
- `plugin`: The name of the plugin.
```text
let response = client.plugin_view()
    .project(project)
    .env(env)
    .plugin_type(plugin_type)
    .plugin(plugin)
    .send()
    .await;
```*/
    pub fn plugin_view(&self) -> builder::PluginView<'_> {
        builder::PluginView::new(self)
    }
    /**List the settings of a plugin

What `meltano config list PLUGIN` knows, extras included, with the source of each value and what it hides. A
setting that Meltano cannot resolve has a problem, and hides no other. Sorted by name.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `plugin_type`: The type of the plugin, as the key in `meltano.yml` is spelled.
- `plugin`: The name of the plugin.
- `extra`: Only extras, which tell Meltano how to use the plugin, or only what the plugin itself receives.
- `limit`: How many items to answer at most. 100 unless said.
- `missing`: Only required settings without a value, or only the others.
- `page_token`: The `next_page` of the page before.
- `source`: Only settings whose value comes from there.
- `text`: Only those with this text in their name, label or description, in whatever case.
```text
let response = client.plugin_setting_list()
    .project(project)
    .env(env)
    .plugin_type(plugin_type)
    .plugin(plugin)
    .extra(extra)
    .limit(limit)
    .missing(missing)
    .page_token(page_token)
    .source(source)
    .text(text)
    .send()
    .await;
```*/
    pub fn plugin_setting_list(&self) -> builder::PluginSettingList<'_> {
        builder::PluginSettingList::new(self)
    }
    /**Read one setting of a plugin

Where its value comes from, what that hides, and which variables would set it. Its name is the one that it is
defined by, not an alias.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings/{setting}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `plugin_type`: The type of the plugin, as the key in `meltano.yml` is spelled.
- `plugin`: The name of the plugin.
- `setting`: The name of the setting. That of an extra begins with `_`.
```text
let response = client.plugin_setting_view()
    .project(project)
    .env(env)
    .plugin_type(plugin_type)
    .plugin(plugin)
    .setting(setting)
    .send()
    .await;
```*/
    pub fn plugin_setting_view(&self) -> builder::PluginSettingView<'_> {
        builder::PluginSettingView::new(self)
    }
    /**Read the settings of a plugin as a JSON Schema

For whoever builds a form: a schema (draft 2020-12) of an object with a property for each setting, with its type,
title, description, default and allowed values, and which of them are required together. Extras and hidden
settings are left out. Secrets are `writeOnly`.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings-schema`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `plugin_type`: The type of the plugin, as the key in `meltano.yml` is spelled.
- `plugin`: The name of the plugin.
```text
let response = client.plugin_settings_schema_view()
    .project(project)
    .env(env)
    .plugin_type(plugin_type)
    .plugin(plugin)
    .send()
    .await;
```*/
    pub fn plugin_settings_schema_view(&self) -> builder::PluginSettingsSchemaView<'_> {
        builder::PluginSettingsSchemaView::new(self)
    }
    /**Read the configuration that a plugin would receive

What `meltano config print PLUGIN` prints, which is what a Singer plugin gets in its `config.json`, without
secrets. Also what keeps the plugin from working: required settings without a value, and problems.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/config`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `plugin_type`: The type of the plugin, as the key in `meltano.yml` is spelled.
- `plugin`: The name of the plugin.
```text
let response = client.plugin_config_view()
    .project(project)
    .env(env)
    .plugin_type(plugin_type)
    .plugin(plugin)
    .send()
    .await;
```*/
    pub fn plugin_config_view(&self) -> builder::PluginConfigView<'_> {
        builder::PluginConfigView::new(self)
    }
    /**Read what an extractor selects, and what it says about it

The rules that Meltano applies to the catalogue that the extractor discovers: `select`, `select_filter`,
`metadata` and `schema`, each with its source and what it hides. A stronger source replaces the patterns of a
weaker one, it does not add to them; rules are replaced one by one. Which streams there are, only the catalogue
says.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/selection`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `plugin_type`: The type of the plugin, as the key in `meltano.yml` is spelled.
- `plugin`: The name of the plugin.
```text
let response = client.plugin_selection_view()
    .project(project)
    .env(env)
    .plugin_type(plugin_type)
    .plugin(plugin)
    .send()
    .await;
```*/
    pub fn plugin_selection_view(&self) -> builder::PluginSelectionView<'_> {
        builder::PluginSelectionView::new(self)
    }
    /**List the jobs of a project

What `meltano job list` knows, what each block is, and what keeps a job from running. Sorted by name.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/jobs`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
```text
let response = client.job_list()
    .project(project)
    .env(env)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn job_list(&self) -> builder::JobList<'_> {
        builder::JobList::new(self)
    }
    /**Read one job

Its blocks are what `run_create` makes of them. A block that nothing is called by is a problem beside the others,
and `run_create` refuses a job that has a problem with its blocks.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/jobs/{job}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `job`: The name of the job.
```text
let response = client.job_view()
    .project(project)
    .env(env)
    .job(job)
    .send()
    .await;
```*/
    pub fn job_view(&self) -> builder::JobView<'_> {
        builder::JobView::new(self)
    }
    /**List the schedules of a project

What `meltano schedule list` knows, and when each schedule fires next. One that names a job that is not there is
listed with a problem, and hides no other. Sorted by name.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/schedules`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `job`: Only schedules of this job.
- `kind`: Only schedules of this kind.
- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
```text
let response = client.schedule_list()
    .project(project)
    .env(env)
    .job(job)
    .kind(kind)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn schedule_list(&self) -> builder::ScheduleList<'_> {
        builder::ScheduleList::new(self)
    }
    /**Read one schedule

What it runs, and when it fires next. Neither Meltano nor this server fires schedules; an orchestrator does.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/schedules/{schedule}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `schedule`: The name of the schedule.
```text
let response = client.schedule_view()
    .project(project)
    .env(env)
    .schedule(schedule)
    .send()
    .await;
```*/
    pub fn schedule_view(&self) -> builder::ScheduleView<'_> {
        builder::ScheduleView::new(self)
    }
    /**List the runs of an environment, the newest first

Runs that this server started, also those that are long over.

Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `kind`: Only runs of this kind.
- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
- `status`: Only runs that stand here.
```text
let response = client.run_list()
    .project(project)
    .env(env)
    .kind(kind)
    .limit(limit)
    .page_token(page_token)
    .status(status)
    .send()
    .await;
```*/
    pub fn run_list(&self) -> builder::RunList<'_> {
        builder::RunList::new(self)
    }
    /**Start a run of ad hoc blocks

Does what `meltano run` does with the same blocks and flags, and returns as soon as the run is durable: from
then on it survives a crash of the server. Follow it with `run_log_stream`, or ask `run_view`.

Blocks are the names of plugins, mappings and jobs, or `plugin:command`, in order. They are checked against the
project before the run is accepted. Plugins are never installed on the way: a plugin that is missing fails the
run. Two runs never share a plugin's working directory, so the same plugin may run twice at once; two pipelines
with the same state id may not, unless `force` is set, and Meltano fails the later one.


Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `idempotency_key`: Chosen by the caller to make a retry safe. Belongs to the caller, the project and the environment.
- `body`: What to run, and how.
```text
let response = client.run_create()
    .project(project)
    .env(env)
    .idempotency_key(idempotency_key)
    .body(body)
    .send()
    .await;
```*/
    pub fn run_create(&self) -> builder::RunCreate<'_> {
        builder::RunCreate::new(self)
    }
    /**Read one run

Where the run stands, and how it ended.

Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `run`: The id of the run.
```text
let response = client.run_view()
    .project(project)
    .env(env)
    .run(run)
    .send()
    .await;
```*/
    pub fn run_view(&self) -> builder::RunView<'_> {
        builder::RunView::new(self)
    }
    /**Stop a run

Asks Meltano to stop, waits for `grace_seconds`, then ends every process of the run. Returns at once; the run is
`cancelling` until its last process is gone, then `cancelled`. A queued run is `cancelled` at once. Asking again
while the run is `cancelling` may shorten the grace, never lengthen it.


Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/cancel`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `run`: The id of the run.
- `body`: How long to wait.
```text
let response = client.run_cancel()
    .project(project)
    .env(env)
    .run(run)
    .body(body)
    .send()
    .await;
```*/
    pub fn run_cancel(&self) -> builder::RunCancel<'_> {
        builder::RunCancel::new(self)
    }
    /**Read or follow what a run says

One JSON object a line, each a `LogLine`. Without `follow` it answers what there is, at most `limit` lines, and
ends. With `follow` it goes on until the run is over, and sends a `heartbeat` line while the run is silent.

The last line always has the type `end` and a `reason`: `run_over` if there will never be more, `page` if `limit`
was reached, `caught_up` if the run is not over yet, `shutdown` if the server stops. To go on, ask again with
`after` set to the `seq` of the last line received, whatever its type.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/logs`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `run`: The id of the run.
- `after`: Begin behind the line with this sequence number; 0 begins at the first.
- `follow`: Stay connected until the run is over.
- `limit`: End after so many lines. 1,000 unless said, or without bound when following.
```text
let response = client.run_log_stream()
    .project(project)
    .env(env)
    .run(run)
    .after(after)
    .follow(follow)
    .limit(limit)
    .send()
    .await;
```*/
    pub fn run_log_stream(&self) -> builder::RunLogStream<'_> {
        builder::RunLogStream::new(self)
    }
    /**Read all state of an environment at once

What `meltano state export` prints: each state with what is completed and what is partial, by its id, and nothing
around it. `meltano state import` takes it, and so does `state_import`. An environment exports the ids that name
it, `-` exports all of the project.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state-archive`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
```text
let response = client.state_export()
    .project(project)
    .env(env)
    .send()
    .await;
```*/
    pub fn state_export(&self) -> builder::StateExport<'_> {
        builder::StateExport::new(self)
    }
    /**Replace states by those of an archive

Takes what `state_export` or `meltano state export` made. Each state in it replaces what is there under its id;
other states stay as they are. All of them are written, or none. `null` for a half stands for an empty one.


Sends a `PUT` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state-archive`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `allow_rewind`: Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody
knows.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `body`: The archive.
```text
let response = client.state_import()
    .project(project)
    .env(env)
    .allow_rewind(allow_rewind)
    .dry_run(dry_run)
    .force(force)
    .body(body)
    .send()
    .await;
```*/
    pub fn state_import(&self) -> builder::StateImport<'_> {
        builder::StateImport::new(self)
    }
    /**List the states of an environment

An environment lists the ids that name it, `-` lists all of the project, as `meltano state list` does. Sorted by
the bytes of their ids. The content of a state is read for it, but not sent: see `state_view`.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
- `pattern`: Only ids that `meltano state list --pattern` shows. Meltano matches as the state backend does: in the system
database `*` is anything, `_` any one character, and case does not matter; in files and object stores `*`,
`?` and `[…]` are as in names of files.

```text
let response = client.state_list()
    .project(project)
    .env(env)
    .limit(limit)
    .page_token(page_token)
    .pattern(pattern)
    .send()
    .await;
```*/
    pub fn state_list(&self) -> builder::StateList<'_> {
        builder::StateList::new(self)
    }
    /**Read a state

What `meltano state get` prints, as `state`: what the next run of the pipeline would be given. With `view=split`
the two halves that Meltano keeps: what runs have completed, and what is partial and laid over it.

With `as_of` the state as it was then, as far as the history knows.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `as_of`: A moment in the past.
- `view`: What to show of the state. `effective` unless said.
```text
let response = client.state_view()
    .project(project)
    .env(env)
    .state_id(state_id)
    .as_of(as_of)
    .view(view)
    .send()
    .await;
```*/
    pub fn state_view(&self) -> builder::StateView<'_> {
        builder::StateView::new(self)
    }
    /**Replace a state

Does what `meltano state set` does: the document becomes what is completed, and nothing is partial any more. A
state that exists is replaced only with its `ETag` in `If-Match`; `If-Match: *` replaces whatever is there, and
`If-None-Match: *` writes only what does not exist yet.

Refused while a run is using the state, unless `force`; and if a bookmark would move backwards or a stream would
be lost, unless `allow_rewind`. What is answered as `state` is what `state_view` answers next.


Sends a `PUT` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `allow_rewind`: Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody
knows.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `validate`: Whether the document must have the key `singer_state`, without which no tap is given anything. True unless
said; `meltano state set --no-validate` is `false`.

- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

- `if_none_match`: With `*`, do it only if there is nothing yet (RFC 9110, 13.1.2). Nothing else is understood.
- `body`: The state.
```text
let response = client.state_set()
    .project(project)
    .env(env)
    .state_id(state_id)
    .allow_rewind(allow_rewind)
    .dry_run(dry_run)
    .force(force)
    .validate(validate)
    .if_match(if_match)
    .if_none_match(if_none_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn state_set(&self) -> builder::StateSet<'_> {
        builder::StateSet::new(self)
    }
    /**Clear a state

Does what `meltano state clear` does: the next run begins from the start. The history keeps what the state was, if
it could be read, so `state_restore` brings it back. This is no rewind that has to be allowed, because it is nothing else.


Sends a `DELETE` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

```text
let response = client.state_clear()
    .project(project)
    .env(env)
    .state_id(state_id)
    .dry_run(dry_run)
    .force(force)
    .if_match(if_match)
    .send()
    .await;
```*/
    pub fn state_clear(&self) -> builder::StateClear<'_> {
        builder::StateClear::new(self)
    }
    /**Merge something into a state

Does what `meltano state merge` does: the document, or the state named by `from`, is laid over what is partial.
Objects are merged in depth, everything else replaces what was there; nothing is ever removed. A state that does
not exist is made.


Sends a `PATCH` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `allow_rewind`: Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody
knows.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

- `body`: What to merge, either a document or the name of another state.
```text
let response = client.state_merge()
    .project(project)
    .env(env)
    .state_id(state_id)
    .allow_rewind(allow_rewind)
    .dry_run(dry_run)
    .force(force)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn state_merge(&self) -> builder::StateMerge<'_> {
        builder::StateMerge::new(self)
    }
    /**Copy a state to another id

Does what `meltano state copy` does: what the next run would be given becomes what is completed under the other
id, which may belong to another environment. `if_destination` says what may be there already.


Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/copy`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `allow_rewind`: Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody
knows.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

- `body`: Where to.
```text
let response = client.state_copy()
    .project(project)
    .env(env)
    .state_id(state_id)
    .allow_rewind(allow_rewind)
    .dry_run(dry_run)
    .force(force)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn state_copy(&self) -> builder::StateCopy<'_> {
        builder::StateCopy::new(self)
    }
    /**Move a state to another id

Does what `meltano state move` does, but as one thing: what `state_copy` does, and the state that was copied is
cleared. Whatever happens meanwhile, there is never neither of the two.


Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/move`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `allow_rewind`: Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody
knows.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

- `body`: Where to.
```text
let response = client.state_move()
    .project(project)
    .env(env)
    .state_id(state_id)
    .allow_rewind(allow_rewind)
    .dry_run(dry_run)
    .force(force)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn state_move(&self) -> builder::StateMove<'_> {
        builder::StateMove::new(self)
    }
    /**Read the bookmark of one stream

What stands in `singer_state.bookmarks` of the state for the stream, as the next run would be given it.

Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `stream`: The name of a stream, percent-encoded.
```text
let response = client.state_stream_view()
    .project(project)
    .env(env)
    .state_id(state_id)
    .stream(stream)
    .send()
    .await;
```*/
    pub fn state_stream_view(&self) -> builder::StateStreamView<'_> {
        builder::StateStreamView::new(self)
    }
    /**Replace the bookmark of one stream

Writes the state as `meltano state set` would write what `state_view` answers with this one bookmark replaced, as
one step: no other stream is touched, whoever writes meanwhile. A state that does not exist is made. A bookmark
that exists is replaced only with its own `ETag` in `If-Match`, or with `*`.


Sends a `PUT` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `stream`: The name of a stream, percent-encoded.
- `allow_rewind`: Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody
knows.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

- `if_none_match`: With `*`, do it only if there is nothing yet (RFC 9110, 13.1.2). Nothing else is understood.
- `body`: The bookmark.
```text
let response = client.state_stream_set()
    .project(project)
    .env(env)
    .state_id(state_id)
    .stream(stream)
    .allow_rewind(allow_rewind)
    .dry_run(dry_run)
    .force(force)
    .if_match(if_match)
    .if_none_match(if_none_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn state_stream_set(&self) -> builder::StateStreamSet<'_> {
        builder::StateStreamSet::new(self)
    }
    /**Clear the bookmark of one stream

The next run loads this stream from the start, and the others from where they are. Written as `state_stream_set`
writes.


Sends a `DELETE` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `stream`: The name of a stream, percent-encoded.
- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

```text
let response = client.state_stream_clear()
    .project(project)
    .env(env)
    .state_id(state_id)
    .stream(stream)
    .dry_run(dry_run)
    .force(force)
    .if_match(if_match)
    .send()
    .await;
```*/
    pub fn state_stream_clear(&self) -> builder::StateStreamClear<'_> {
        builder::StateStreamClear::new(self)
    }
    /**List the versions of a state, the newest first

Every version that the state ever had since this server first saw the project, with who made it and why: requests
to this API, runs, and edits by `meltano state`, also those that were made while the server was down. A state that
was cleared still has its versions.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `limit`: How many items to answer at most. 100 unless said.
- `page_token`: The `next_page` of the page before.
```text
let response = client.state_version_list()
    .project(project)
    .env(env)
    .state_id(state_id)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn state_version_list(&self) -> builder::StateVersionList<'_> {
        builder::StateVersionList::new(self)
    }
    /**Read one version of a state

What the state was, or with `view=split` both of its halves. A version in which the state was cleared has neither.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `version`: The number of the version.
- `view`: What to show of the state. `effective` unless said.
```text
let response = client.state_version_view()
    .project(project)
    .env(env)
    .state_id(state_id)
    .version(version)
    .view(view)
    .send()
    .await;
```*/
    pub fn state_version_view(&self) -> builder::StateVersionView<'_> {
        builder::StateVersionView::new(self)
    }
    /**Compare two versions of a state

What the state became with this version, compared with the version before it, or with the one named by `from`.
Compared is what the next run would have been given.


Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}/diff`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `version`: The number of the version.
- `from`: The version to compare with. The one before unless said; 0 is nothing at all.
```text
let response = client.state_version_diff()
    .project(project)
    .env(env)
    .state_id(state_id)
    .version(version)
    .from(from)
    .send()
    .await;
```*/
    pub fn state_version_diff(&self) -> builder::StateVersionDiff<'_> {
        builder::StateVersionDiff::new(self)
    }
    /**Make a state what it was in an earlier version

Writes both halves as they were, and clears the state if it was cleared then. That is a new version; nothing of
the history is lost.


Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}/restore`

Arguments:
- `project`: The project's name on this server.
- `env`: An environment of the project, or `-` for none.
- `state_id`: The id of the state, as `meltano state` takes it, percent-encoded like any other text: `/` is `%2F`. `:` may stay
as it is.

- `version`: The number of the version.
- `allow_rewind`: Do it even if a bookmark moves backwards or a stream is lost; or if what is replaced cannot be read, so that nobody
knows.

- `dry_run`: Check everything and say what would change, but change nothing.
- `force`: Do it even while a run is using the state. The run may overwrite it.
- `if_match`: Do it only if the `ETag` is one of these, or, with `*`, if there is something at all (RFC 9110, 13.1.1). A weak
one never matches.

- `body`: Why, if there is something to say.
```text
let response = client.state_restore()
    .project(project)
    .env(env)
    .state_id(state_id)
    .version(version)
    .allow_rewind(allow_rewind)
    .dry_run(dry_run)
    .force(force)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn state_restore(&self) -> builder::StateRestore<'_> {
        builder::StateRestore::new(self)
    }
}

/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /**Builder for [`Client::health_view`]

[`Client::health_view`]: super::Client::health_view*/
    #[derive(Debug, Clone)]
    pub struct HealthView<'a> {
        client: &'a super::Client,
    }
    impl<'a> HealthView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/health`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Health>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/health", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "health_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::health_probe`]

[`Client::health_probe`]: super::Client::health_probe*/
    #[derive(Debug, Clone)]
    pub struct HealthProbe<'a> {
        client: &'a super::Client,
    }
    impl<'a> HealthProbe<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `HEAD` request to `/health`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/health", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .head(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "health_probe",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::readiness_view`]

[`Client::readiness_view`]: super::Client::readiness_view*/
    #[derive(Debug, Clone)]
    pub struct ReadinessView<'a> {
        client: &'a super::Client,
    }
    impl<'a> ReadinessView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/health/ready`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Readiness>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/health/ready", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "readiness_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::readiness_probe`]

[`Client::readiness_probe`]: super::Client::readiness_probe*/
    #[derive(Debug, Clone)]
    pub struct ReadinessProbe<'a> {
        client: &'a super::Client,
    }
    impl<'a> ReadinessProbe<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `HEAD` request to `/health/ready`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/health/ready", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .head(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "readiness_probe",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::contract_yaml_view`]

[`Client::contract_yaml_view`]: super::Client::contract_yaml_view*/
    #[derive(Debug, Clone)]
    pub struct ContractYamlView<'a> {
        client: &'a super::Client,
    }
    impl<'a> ContractYamlView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/openapi.yaml`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/openapi.yaml", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "contract_yaml_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::contract_json_view`]

[`Client::contract_json_view`]: super::Client::contract_json_view*/
    #[derive(Debug, Clone)]
    pub struct ContractJsonView<'a> {
        client: &'a super::Client,
    }
    impl<'a> ContractJsonView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/openapi.json`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ContractDocument>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/openapi.json", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "contract_json_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::docs_view`]

[`Client::docs_view`]: super::Client::docs_view*/
    #[derive(Debug, Clone)]
    pub struct DocsView<'a> {
        client: &'a super::Client,
    }
    impl<'a> DocsView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/docs`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/docs", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "docs_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::docs_script_view`]

[`Client::docs_script_view`]: super::Client::docs_script_view*/
    #[derive(Debug, Clone)]
    pub struct DocsScriptView<'a> {
        client: &'a super::Client,
        script: Result<crate::generated::open::DocsScript, String>,
        accept_encoding: Result<Option<::std::string::String>, String>,
    }
    impl<'a> DocsScriptView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                script: Err("script was not initialized".to_string()),
                accept_encoding: Ok(None),
            }
        }
        pub fn script<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::DocsScript>,
        {
            self.script = value
                .try_into()
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: DocsScript` for script failed"
                        .to_string()
                });
            self
        }
        pub fn accept_encoding<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.accept_encoding = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for accept_encoding failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/docs/{script}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorBody>> {
            let Self { client, script, accept_encoding } = self;
            let script = script.map_err(Error::InvalidRequest)?;
            let accept_encoding = accept_encoding.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/docs/{}", client.baseurl, encode_path(& script.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = accept_encoding {
                header_map.append("accept-encoding", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "docs_script_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::redoc_view`]

[`Client::redoc_view`]: super::Client::redoc_view*/
    #[derive(Debug, Clone)]
    pub struct RedocView<'a> {
        client: &'a super::Client,
    }
    impl<'a> RedocView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/redoc`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/redoc", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo {
                operation_id: "redoc_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::version_view`]

[`Client::version_view`]: super::Client::version_view*/
    #[derive(Debug, Clone)]
    pub struct VersionView<'a> {
        client: &'a super::Client,
    }
    impl<'a> VersionView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/version`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Version>, Error<types::ErrorBody>> {
            let Self { client } = self;
            let url = format!("{}/meltano/core/v2beta/version", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "version_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::project_list`]

[`Client::project_list`]: super::Client::project_list*/
    #[derive(Debug, Clone)]
    pub struct ProjectList<'a> {
        client: &'a super::Client,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ProjectList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ProjectPage>, Error<types::ErrorBody>> {
            let Self { client, limit, page_token } = self;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!("{}/meltano/core/v2beta/projects", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "project_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Project, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::project_view`]

[`Client::project_view`]: super::Client::project_view*/
    #[derive(Debug, Clone)]
    pub struct ProjectView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
    }
    impl<'a> ProjectView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Project>, Error<types::ErrorBody>> {
            let Self { client, project } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}", client.baseurl, encode_path(&
                project.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "project_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::project_setting_list`]

[`Client::project_setting_list`]: super::Client::project_setting_list*/
    #[derive(Debug, Clone)]
    pub struct ProjectSettingList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        source: Result<Option<crate::generated::open::SettingSource>, String>,
        text: Result<Option<types::SearchText>, String>,
    }
    impl<'a> ProjectSettingList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
                source: Ok(None),
                text: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn source<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::SettingSource>,
        {
            self.source = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: SettingSource` for source failed"
                        .to_string()
                });
            self
        }
        pub fn text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SearchText>,
        {
            self.text = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `SearchText` for text failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/settings`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SettingPage>, Error<types::ErrorBody>> {
            let Self { client, project, limit, page_token, source, text } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let source = source.map_err(Error::InvalidRequest)?;
            let text = text.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/settings", client.baseurl,
                encode_path(& project.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("source", &source))
                .query(&progenitor_client::QueryParam::new("text", &text))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "project_setting_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/settings`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Setting, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                source: Ok(None),
                text: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::project_setting_view`]

[`Client::project_setting_view`]: super::Client::project_setting_view*/
    #[derive(Debug, Clone)]
    pub struct ProjectSettingView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        project_setting: Result<types::SettingName, String>,
    }
    impl<'a> ProjectSettingView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                project_setting: Err("project_setting was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn project_setting<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SettingName>,
        {
            self.project_setting = value
                .try_into()
                .map_err(|_| {
                    "conversion to `SettingName` for project_setting failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/settings/{project_setting}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Setting>, Error<types::ErrorBody>> {
            let Self { client, project, project_setting } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let project_setting = project_setting.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/settings/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& project_setting
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "project_setting_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::env_list`]

[`Client::env_list`]: super::Client::env_list*/
    #[derive(Debug, Clone)]
    pub struct EnvList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> EnvList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::EnvPage>, Error<types::ErrorBody>> {
            let Self { client, project, limit, page_token } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs", client.baseurl, encode_path(&
                project.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "env_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Env, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::env_view`]

[`Client::env_view`]: super::Client::env_view*/
    #[derive(Debug, Clone)]
    pub struct EnvView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
    }
    impl<'a> EnvView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Env>, Error<types::ErrorBody>> {
            let Self { client, project, env } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "env_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::env_manifest_view`]

[`Client::env_manifest_view`]: super::Client::env_manifest_view*/
    #[derive(Debug, Clone)]
    pub struct EnvManifestView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
    }
    impl<'a> EnvManifestView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/manifest`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Manifest>, Error<types::ErrorBody>> {
            let Self { client, project, env } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/manifest", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "env_manifest_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::plugin_list`]

[`Client::plugin_list`]: super::Client::plugin_list*/
    #[derive(Debug, Clone)]
    pub struct PluginList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        installed: Result<Option<bool>, String>,
        limit: Result<Option<types::PageLimit>, String>,
        name: Result<Option<types::PluginName>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        text: Result<Option<types::SearchText>, String>,
        type_: Result<Option<crate::generated::open::PluginType>, String>,
    }
    impl<'a> PluginList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                installed: Ok(None),
                limit: Ok(None),
                name: Ok(None),
                page_token: Ok(None),
                text: Ok(None),
                type_: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn installed<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.installed = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for installed failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PluginName>,
        {
            self.name = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PluginName` for name failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SearchText>,
        {
            self.text = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `SearchText` for text failed".to_string());
            self
        }
        pub fn type_<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::PluginType>,
        {
            self.type_ = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: PluginType` for type_ failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PluginPage>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                installed,
                limit,
                name,
                page_token,
                text,
                type_,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let installed = installed.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let name = name.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let text = text.map_err(Error::InvalidRequest)?;
            let type_ = type_.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/plugins", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("installed", &installed))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("name", &name))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("text", &text))
                .query(&progenitor_client::QueryParam::new("type", &type_))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "plugin_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Plugin, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                installed: Ok(None),
                name: Ok(None),
                page_token: Ok(None),
                text: Ok(None),
                type_: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::plugin_view`]

[`Client::plugin_view`]: super::Client::plugin_view*/
    #[derive(Debug, Clone)]
    pub struct PluginView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        plugin_type: Result<crate::generated::open::PluginType, String>,
        plugin: Result<types::PluginName, String>,
    }
    impl<'a> PluginView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                plugin_type: Err("plugin_type was not initialized".to_string()),
                plugin: Err("plugin was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn plugin_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::PluginType>,
        {
            self.plugin_type = value
                .try_into()
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: PluginType` for plugin_type failed"
                        .to_string()
                });
            self
        }
        pub fn plugin<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PluginName>,
        {
            self.plugin = value
                .try_into()
                .map_err(|_| "conversion to `PluginName` for plugin failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Plugin>, Error<types::ErrorBody>> {
            let Self { client, project, env, plugin_type, plugin } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let plugin_type = plugin_type.map_err(Error::InvalidRequest)?;
            let plugin = plugin.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/plugins/{}/{}", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& plugin_type.to_string()), encode_path(&
                plugin.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "plugin_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::plugin_setting_list`]

[`Client::plugin_setting_list`]: super::Client::plugin_setting_list*/
    #[derive(Debug, Clone)]
    pub struct PluginSettingList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        plugin_type: Result<crate::generated::open::PluginType, String>,
        plugin: Result<types::PluginName, String>,
        extra: Result<Option<bool>, String>,
        limit: Result<Option<types::PageLimit>, String>,
        missing: Result<Option<bool>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        source: Result<Option<crate::generated::open::SettingSource>, String>,
        text: Result<Option<types::SearchText>, String>,
    }
    impl<'a> PluginSettingList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                plugin_type: Err("plugin_type was not initialized".to_string()),
                plugin: Err("plugin was not initialized".to_string()),
                extra: Ok(None),
                limit: Ok(None),
                missing: Ok(None),
                page_token: Ok(None),
                source: Ok(None),
                text: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn plugin_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::PluginType>,
        {
            self.plugin_type = value
                .try_into()
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: PluginType` for plugin_type failed"
                        .to_string()
                });
            self
        }
        pub fn plugin<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PluginName>,
        {
            self.plugin = value
                .try_into()
                .map_err(|_| "conversion to `PluginName` for plugin failed".to_string());
            self
        }
        pub fn extra<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.extra = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for extra failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn missing<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.missing = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for missing failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn source<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::SettingSource>,
        {
            self.source = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: SettingSource` for source failed"
                        .to_string()
                });
            self
        }
        pub fn text<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SearchText>,
        {
            self.text = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `SearchText` for text failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SettingPage>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                plugin_type,
                plugin,
                extra,
                limit,
                missing,
                page_token,
                source,
                text,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let plugin_type = plugin_type.map_err(Error::InvalidRequest)?;
            let plugin = plugin.map_err(Error::InvalidRequest)?;
            let extra = extra.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let missing = missing.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let source = source.map_err(Error::InvalidRequest)?;
            let text = text.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/plugins/{}/{}/settings",
                client.baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& plugin_type.to_string()), encode_path(&
                plugin.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("extra", &extra))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("missing", &missing))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("source", &source))
                .query(&progenitor_client::QueryParam::new("text", &text))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "plugin_setting_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Setting, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                extra: Ok(None),
                missing: Ok(None),
                page_token: Ok(None),
                source: Ok(None),
                text: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::plugin_setting_view`]

[`Client::plugin_setting_view`]: super::Client::plugin_setting_view*/
    #[derive(Debug, Clone)]
    pub struct PluginSettingView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        plugin_type: Result<crate::generated::open::PluginType, String>,
        plugin: Result<types::PluginName, String>,
        setting: Result<types::SettingName, String>,
    }
    impl<'a> PluginSettingView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                plugin_type: Err("plugin_type was not initialized".to_string()),
                plugin: Err("plugin was not initialized".to_string()),
                setting: Err("setting was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn plugin_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::PluginType>,
        {
            self.plugin_type = value
                .try_into()
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: PluginType` for plugin_type failed"
                        .to_string()
                });
            self
        }
        pub fn plugin<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PluginName>,
        {
            self.plugin = value
                .try_into()
                .map_err(|_| "conversion to `PluginName` for plugin failed".to_string());
            self
        }
        pub fn setting<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SettingName>,
        {
            self.setting = value
                .try_into()
                .map_err(|_| {
                    "conversion to `SettingName` for setting failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings/{setting}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Setting>, Error<types::ErrorBody>> {
            let Self { client, project, env, plugin_type, plugin, setting } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let plugin_type = plugin_type.map_err(Error::InvalidRequest)?;
            let plugin = plugin.map_err(Error::InvalidRequest)?;
            let setting = setting.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/plugins/{}/{}/settings/{}",
                client.baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& plugin_type.to_string()), encode_path(&
                plugin.to_string()), encode_path(& setting.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "plugin_setting_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::plugin_settings_schema_view`]

[`Client::plugin_settings_schema_view`]: super::Client::plugin_settings_schema_view*/
    #[derive(Debug, Clone)]
    pub struct PluginSettingsSchemaView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        plugin_type: Result<crate::generated::open::PluginType, String>,
        plugin: Result<types::PluginName, String>,
    }
    impl<'a> PluginSettingsSchemaView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                plugin_type: Err("plugin_type was not initialized".to_string()),
                plugin: Err("plugin was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn plugin_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::PluginType>,
        {
            self.plugin_type = value
                .try_into()
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: PluginType` for plugin_type failed"
                        .to_string()
                });
            self
        }
        pub fn plugin<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PluginName>,
        {
            self.plugin = value
                .try_into()
                .map_err(|_| "conversion to `PluginName` for plugin failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/settings-schema`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SettingsSchema>, Error<types::ErrorBody>> {
            let Self { client, project, env, plugin_type, plugin } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let plugin_type = plugin_type.map_err(Error::InvalidRequest)?;
            let plugin = plugin.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/plugins/{}/{}/settings-schema",
                client.baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& plugin_type.to_string()), encode_path(&
                plugin.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "plugin_settings_schema_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::plugin_config_view`]

[`Client::plugin_config_view`]: super::Client::plugin_config_view*/
    #[derive(Debug, Clone)]
    pub struct PluginConfigView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        plugin_type: Result<crate::generated::open::PluginType, String>,
        plugin: Result<types::PluginName, String>,
    }
    impl<'a> PluginConfigView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                plugin_type: Err("plugin_type was not initialized".to_string()),
                plugin: Err("plugin was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn plugin_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::PluginType>,
        {
            self.plugin_type = value
                .try_into()
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: PluginType` for plugin_type failed"
                        .to_string()
                });
            self
        }
        pub fn plugin<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PluginName>,
        {
            self.plugin = value
                .try_into()
                .map_err(|_| "conversion to `PluginName` for plugin failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/config`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PluginConfig>, Error<types::ErrorBody>> {
            let Self { client, project, env, plugin_type, plugin } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let plugin_type = plugin_type.map_err(Error::InvalidRequest)?;
            let plugin = plugin.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/plugins/{}/{}/config", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& plugin_type.to_string()), encode_path(&
                plugin.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "plugin_config_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::plugin_selection_view`]

[`Client::plugin_selection_view`]: super::Client::plugin_selection_view*/
    #[derive(Debug, Clone)]
    pub struct PluginSelectionView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        plugin_type: Result<crate::generated::open::PluginType, String>,
        plugin: Result<types::PluginName, String>,
    }
    impl<'a> PluginSelectionView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                plugin_type: Err("plugin_type was not initialized".to_string()),
                plugin: Err("plugin was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn plugin_type<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::PluginType>,
        {
            self.plugin_type = value
                .try_into()
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: PluginType` for plugin_type failed"
                        .to_string()
                });
            self
        }
        pub fn plugin<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PluginName>,
        {
            self.plugin = value
                .try_into()
                .map_err(|_| "conversion to `PluginName` for plugin failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/plugins/{plugin_type}/{plugin}/selection`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PluginSelection>, Error<types::ErrorBody>> {
            let Self { client, project, env, plugin_type, plugin } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let plugin_type = plugin_type.map_err(Error::InvalidRequest)?;
            let plugin = plugin.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/plugins/{}/{}/selection",
                client.baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& plugin_type.to_string()), encode_path(&
                plugin.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "plugin_selection_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::job_list`]

[`Client::job_list`]: super::Client::job_list*/
    #[derive(Debug, Clone)]
    pub struct JobList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> JobList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/jobs`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::JobPage>, Error<types::ErrorBody>> {
            let Self { client, project, env, limit, page_token } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/jobs", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "job_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs/{env}/jobs`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Job, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::job_view`]

[`Client::job_view`]: super::Client::job_view*/
    #[derive(Debug, Clone)]
    pub struct JobView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        job: Result<types::JobName, String>,
    }
    impl<'a> JobView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                job: Err("job was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn job<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::JobName>,
        {
            self.job = value
                .try_into()
                .map_err(|_| "conversion to `JobName` for job failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/jobs/{job}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Job>, Error<types::ErrorBody>> {
            let Self { client, project, env, job } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let job = job.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/jobs/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
                encode_path(& job.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "job_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::schedule_list`]

[`Client::schedule_list`]: super::Client::schedule_list*/
    #[derive(Debug, Clone)]
    pub struct ScheduleList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        job: Result<Option<types::JobName>, String>,
        kind: Result<Option<crate::generated::open::ScheduleKind>, String>,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ScheduleList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                job: Ok(None),
                kind: Ok(None),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn job<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::JobName>,
        {
            self.job = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `JobName` for job failed".to_string());
            self
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::ScheduleKind>,
        {
            self.kind = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: ScheduleKind` for kind failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/schedules`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SchedulePage>, Error<types::ErrorBody>> {
            let Self { client, project, env, job, kind, limit, page_token } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let job = job.map_err(Error::InvalidRequest)?;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/schedules", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("job", &job))
                .query(&progenitor_client::QueryParam::new("kind", &kind))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "schedule_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs/{env}/schedules`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Schedule, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                job: Ok(None),
                kind: Ok(None),
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::schedule_view`]

[`Client::schedule_view`]: super::Client::schedule_view*/
    #[derive(Debug, Clone)]
    pub struct ScheduleView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        schedule: Result<types::ScheduleName, String>,
    }
    impl<'a> ScheduleView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                schedule: Err("schedule was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn schedule<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ScheduleName>,
        {
            self.schedule = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ScheduleName` for schedule failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/schedules/{schedule}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Schedule>, Error<types::ErrorBody>> {
            let Self { client, project, env, schedule } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let schedule = schedule.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/schedules/{}", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& schedule.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "schedule_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::run_list`]

[`Client::run_list`]: super::Client::run_list*/
    #[derive(Debug, Clone)]
    pub struct RunList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        kind: Result<Option<crate::generated::open::RunKind>, String>,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        status: Result<Option<crate::generated::open::RunStatus>, String>,
    }
    impl<'a> RunList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                kind: Ok(None),
                limit: Ok(None),
                page_token: Ok(None),
                status: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::RunKind>,
        {
            self.kind = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: RunKind` for kind failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::RunStatus>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: RunStatus` for status failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::RunPage>, Error<types::ErrorBody>> {
            let Self { client, project, env, kind, limit, page_token, status } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let status = status.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/runs", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("kind", &kind))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("status", &status))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "run_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Run, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                kind: Ok(None),
                page_token: Ok(None),
                status: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::run_create`]

[`Client::run_create`]: super::Client::run_create*/
    #[derive(Debug, Clone)]
    pub struct RunCreate<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        idempotency_key: Result<Option<types::IdempotencyKey>, String>,
        body: Result<types::builder::RunCreate, String>,
    }
    impl<'a> RunCreate<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IdempotencyKey>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `IdempotencyKey` for idempotency_key failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RunCreate>,
            <V as std::convert::TryInto<types::RunCreate>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `RunCreate` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::RunCreate) -> types::builder::RunCreate,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Run>, Error<types::ErrorBody>> {
            let Self { client, project, env, idempotency_key, body } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::RunCreate::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/runs", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "run_create",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::run_view`]

[`Client::run_view`]: super::Client::run_view*/
    #[derive(Debug, Clone)]
    pub struct RunView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        run: Result<types::RunId, String>,
    }
    impl<'a> RunView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                run: Err("run was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RunId>,
        {
            self.run = value
                .try_into()
                .map_err(|_| "conversion to `RunId` for run failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Run>, Error<types::ErrorBody>> {
            let Self { client, project, env, run } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let run = run.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/runs/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
                encode_path(& run.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "run_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::run_cancel`]

[`Client::run_cancel`]: super::Client::run_cancel*/
    #[derive(Debug, Clone)]
    pub struct RunCancel<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        run: Result<types::RunId, String>,
        body: Result<types::builder::RunCancel, String>,
    }
    impl<'a> RunCancel<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                run: Err("run was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RunId>,
        {
            self.run = value
                .try_into()
                .map_err(|_| "conversion to `RunId` for run failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RunCancel>,
            <V as std::convert::TryInto<types::RunCancel>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `RunCancel` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::RunCancel) -> types::builder::RunCancel,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/cancel`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Run>, Error<types::ErrorBody>> {
            let Self { client, project, env, run, body } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let run = run.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::RunCancel::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/runs/{}/cancel", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& run.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "run_cancel",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                202u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::run_log_stream`]

[`Client::run_log_stream`]: super::Client::run_log_stream*/
    #[derive(Debug, Clone)]
    pub struct RunLogStream<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        run: Result<types::RunId, String>,
        after: Result<Option<types::LogSeq>, String>,
        follow: Result<Option<bool>, String>,
        limit: Result<Option<types::LogLimit>, String>,
    }
    impl<'a> RunLogStream<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                run: Err("run was not initialized".to_string()),
                after: Ok(None),
                follow: Ok(None),
                limit: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RunId>,
        {
            self.run = value
                .try_into()
                .map_err(|_| "conversion to `RunId` for run failed".to_string());
            self
        }
        pub fn after<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LogSeq>,
        {
            self.after = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `LogSeq` for after failed".to_string());
            self
        }
        pub fn follow<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.follow = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for follow failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::LogLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `LogLimit` for limit failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/runs/{run}/logs`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorBody>> {
            let Self { client, project, env, run, after, follow, limit } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let run = run.map_err(Error::InvalidRequest)?;
            let after = after.map_err(Error::InvalidRequest)?;
            let follow = follow.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/runs/{}/logs", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& run.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .query(&progenitor_client::QueryParam::new("after", &after))
                .query(&progenitor_client::QueryParam::new("follow", &follow))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "run_log_stream",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_export`]

[`Client::state_export`]: super::Client::state_export*/
    #[derive(Debug, Clone)]
    pub struct StateExport<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
    }
    impl<'a> StateExport<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state-archive`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateArchive>, Error<types::ErrorBody>> {
            let Self { client, project, env } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state-archive", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_export",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_import`]

[`Client::state_import`]: super::Client::state_import*/
    #[derive(Debug, Clone)]
    pub struct StateImport<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        allow_rewind: Result<Option<bool>, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        body: Result<types::StateArchive, String>,
    }
    impl<'a> StateImport<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                allow_rewind: Ok(None),
                dry_run: Ok(None),
                force: Ok(None),
                body: Err("body was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn allow_rewind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.allow_rewind = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for allow_rewind failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateArchive>,
        {
            self.body = value
                .try_into()
                .map_err(|_| "conversion to `StateArchive` for body failed".to_string());
            self
        }
        ///Sends a `PUT` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state-archive`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateImport>, Error<types::ErrorBody>> {
            let Self { client, project, env, allow_rewind, dry_run, force, body } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let allow_rewind = allow_rewind.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state-archive", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new("allow_rewind", &allow_rewind),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_import",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_list`]

[`Client::state_list`]: super::Client::state_list*/
    #[derive(Debug, Clone)]
    pub struct StateList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        pattern: Result<Option<types::StatePattern>, String>,
    }
    impl<'a> StateList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
                pattern: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn pattern<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StatePattern>,
        {
            self.pattern = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `StatePattern` for pattern failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StatePage>, Error<types::ErrorBody>> {
            let Self { client, project, env, limit, page_token, pattern } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let pattern = pattern.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("pattern", &pattern))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs/{env}/state`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::StateSummary, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                pattern: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::state_view`]

[`Client::state_view`]: super::Client::state_view*/
    #[derive(Debug, Clone)]
    pub struct StateView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        as_of: Result<Option<::chrono::DateTime<::chrono::offset::Utc>>, String>,
        view: Result<Option<crate::generated::open::StateViewKind>, String>,
    }
    impl<'a> StateView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                as_of: Ok(None),
                view: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn as_of<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
        {
            self.as_of = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: chrono :: DateTime < :: chrono :: offset :: Utc >` for as_of failed"
                        .to_string()
                });
            self
        }
        pub fn view<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::StateViewKind>,
        {
            self.view = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: StateViewKind` for view failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SingerState>, Error<types::ErrorBody>> {
            let Self { client, project, env, state_id, as_of, view } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let as_of = as_of.map_err(Error::InvalidRequest)?;
            let view = view.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
                encode_path(& state_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("as_of", &as_of))
                .query(&progenitor_client::QueryParam::new("view", &view))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_set`]

[`Client::state_set`]: super::Client::state_set*/
    #[derive(Debug, Clone)]
    pub struct StateSet<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        allow_rewind: Result<Option<bool>, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        validate: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
        if_none_match: Result<Option<types::AnyEntityTag>, String>,
        body: Result<types::builder::StateSet, String>,
    }
    impl<'a> StateSet<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                allow_rewind: Ok(None),
                dry_run: Ok(None),
                force: Ok(None),
                validate: Ok(None),
                if_match: Ok(None),
                if_none_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn allow_rewind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.allow_rewind = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for allow_rewind failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn validate<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.validate = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for validate failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AnyEntityTag>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `AnyEntityTag` for if_none_match failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateSet>,
            <V as std::convert::TryInto<types::StateSet>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `StateSet` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::StateSet) -> types::builder::StateSet,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                state_id,
                allow_rewind,
                dry_run,
                force,
                validate,
                if_match,
                if_none_match,
                body,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let allow_rewind = allow_rewind.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let validate = validate.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::StateSet::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
                encode_path(& state_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            if let Some(value) = if_none_match {
                header_map.append("if-none-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new("allow_rewind", &allow_rewind),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .query(&progenitor_client::QueryParam::new("validate", &validate))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_set",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_clear`]

[`Client::state_clear`]: super::Client::state_clear*/
    #[derive(Debug, Clone)]
    pub struct StateClear<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
    }
    impl<'a> StateClear<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                dry_run: Ok(None),
                force: Ok(None),
                if_match: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self { client, project, env, state_id, dry_run, force, if_match } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
                encode_path(& state_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_clear",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_merge`]

[`Client::state_merge`]: super::Client::state_merge*/
    #[derive(Debug, Clone)]
    pub struct StateMerge<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        allow_rewind: Result<Option<bool>, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
        body: Result<types::builder::StateMerge, String>,
    }
    impl<'a> StateMerge<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                allow_rewind: Ok(None),
                dry_run: Ok(None),
                force: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn allow_rewind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.allow_rewind = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for allow_rewind failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateMerge>,
            <V as std::convert::TryInto<types::StateMerge>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `StateMerge` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StateMerge,
            ) -> types::builder::StateMerge,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                state_id,
                allow_rewind,
                dry_run,
                force,
                if_match,
                body,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let allow_rewind = allow_rewind.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::StateMerge::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}", client.baseurl,
                encode_path(& project.to_string()), encode_path(& env.to_string()),
                encode_path(& state_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new("allow_rewind", &allow_rewind),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_merge",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_copy`]

[`Client::state_copy`]: super::Client::state_copy*/
    #[derive(Debug, Clone)]
    pub struct StateCopy<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        allow_rewind: Result<Option<bool>, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
        body: Result<types::builder::StateCopy, String>,
    }
    impl<'a> StateCopy<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                allow_rewind: Ok(None),
                dry_run: Ok(None),
                force: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn allow_rewind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.allow_rewind = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for allow_rewind failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateCopy>,
            <V as std::convert::TryInto<types::StateCopy>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `StateCopy` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::StateCopy) -> types::builder::StateCopy,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/copy`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                state_id,
                allow_rewind,
                dry_run,
                force,
                if_match,
                body,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let allow_rewind = allow_rewind.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::StateCopy::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/copy", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new("allow_rewind", &allow_rewind),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_copy",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_move`]

[`Client::state_move`]: super::Client::state_move*/
    #[derive(Debug, Clone)]
    pub struct StateMove<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        allow_rewind: Result<Option<bool>, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
        body: Result<types::builder::StateCopy, String>,
    }
    impl<'a> StateMove<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                allow_rewind: Ok(None),
                dry_run: Ok(None),
                force: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn allow_rewind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.allow_rewind = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for allow_rewind failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateCopy>,
            <V as std::convert::TryInto<types::StateCopy>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `StateCopy` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::StateCopy) -> types::builder::StateCopy,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/move`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                state_id,
                allow_rewind,
                dry_run,
                force,
                if_match,
                body,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let allow_rewind = allow_rewind.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::StateCopy::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/move", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new("allow_rewind", &allow_rewind),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_move",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_stream_view`]

[`Client::state_stream_view`]: super::Client::state_stream_view*/
    #[derive(Debug, Clone)]
    pub struct StateStreamView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        stream: Result<types::StreamName, String>,
    }
    impl<'a> StateStreamView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                stream: Err("stream was not initialized".to_string()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn stream<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StreamName>,
        {
            self.stream = value
                .try_into()
                .map_err(|_| "conversion to `StreamName` for stream failed".to_string());
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateStream>, Error<types::ErrorBody>> {
            let Self { client, project, env, state_id, stream } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let stream = stream.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/streams/{}", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()), encode_path(& stream
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_stream_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_stream_set`]

[`Client::state_stream_set`]: super::Client::state_stream_set*/
    #[derive(Debug, Clone)]
    pub struct StateStreamSet<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        stream: Result<types::StreamName, String>,
        allow_rewind: Result<Option<bool>, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
        if_none_match: Result<Option<types::AnyEntityTag>, String>,
        body: Result<types::builder::StateStreamSet, String>,
    }
    impl<'a> StateStreamSet<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                stream: Err("stream was not initialized".to_string()),
                allow_rewind: Ok(None),
                dry_run: Ok(None),
                force: Ok(None),
                if_match: Ok(None),
                if_none_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn stream<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StreamName>,
        {
            self.stream = value
                .try_into()
                .map_err(|_| "conversion to `StreamName` for stream failed".to_string());
            self
        }
        pub fn allow_rewind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.allow_rewind = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for allow_rewind failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AnyEntityTag>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `AnyEntityTag` for if_none_match failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateStreamSet>,
            <V as std::convert::TryInto<
                types::StateStreamSet,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `StateStreamSet` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StateStreamSet,
            ) -> types::builder::StateStreamSet,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                state_id,
                stream,
                allow_rewind,
                dry_run,
                force,
                if_match,
                if_none_match,
                body,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let stream = stream.map_err(Error::InvalidRequest)?;
            let allow_rewind = allow_rewind.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::StateStreamSet::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/streams/{}", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()), encode_path(& stream
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            if let Some(value) = if_none_match {
                header_map.append("if-none-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new("allow_rewind", &allow_rewind),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_stream_set",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_stream_clear`]

[`Client::state_stream_clear`]: super::Client::state_stream_clear*/
    #[derive(Debug, Clone)]
    pub struct StateStreamClear<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        stream: Result<types::StreamName, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
    }
    impl<'a> StateStreamClear<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                stream: Err("stream was not initialized".to_string()),
                dry_run: Ok(None),
                force: Ok(None),
                if_match: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn stream<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StreamName>,
        {
            self.stream = value
                .try_into()
                .map_err(|_| "conversion to `StreamName` for stream failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/streams/{stream}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                state_id,
                stream,
                dry_run,
                force,
                if_match,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let stream = stream.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/streams/{}", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()), encode_path(& stream
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_stream_clear",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_version_list`]

[`Client::state_version_list`]: super::Client::state_version_list*/
    #[derive(Debug, Clone)]
    pub struct StateVersionList<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        limit: Result<Option<types::PageLimit>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> StateVersionList<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PageLimit>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `PageLimit` for limit failed".to_string());
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateVersionPage>, Error<types::ErrorBody>> {
            let Self { client, project, env, state_id, limit, page_token } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/versions", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_version_list",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::StateVersion, Error<types::ErrorBody>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::state_version_view`]

[`Client::state_version_view`]: super::Client::state_version_view*/
    #[derive(Debug, Clone)]
    pub struct StateVersionView<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        version: Result<types::StateVersionNumber, String>,
        view: Result<Option<crate::generated::open::StateViewKind>, String>,
    }
    impl<'a> StateVersionView<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                version: Err("version was not initialized".to_string()),
                view: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn version<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateVersionNumber>,
        {
            self.version = value
                .try_into()
                .map_err(|_| {
                    "conversion to `StateVersionNumber` for version failed".to_string()
                });
            self
        }
        pub fn view<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::generated::open::StateViewKind>,
        {
            self.view = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `crate :: generated :: open :: StateViewKind` for view failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateVersion>, Error<types::ErrorBody>> {
            let Self { client, project, env, state_id, version, view } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let version = version.map_err(Error::InvalidRequest)?;
            let view = view.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/versions/{}", client
                .baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()), encode_path(& version
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("view", &view))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_version_view",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_version_diff`]

[`Client::state_version_diff`]: super::Client::state_version_diff*/
    #[derive(Debug, Clone)]
    pub struct StateVersionDiff<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        version: Result<types::StateVersionNumber, String>,
        from: Result<Option<types::StateVersionNumber>, String>,
    }
    impl<'a> StateVersionDiff<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                version: Err("version was not initialized".to_string()),
                from: Ok(None),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn version<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateVersionNumber>,
        {
            self.version = value
                .try_into()
                .map_err(|_| {
                    "conversion to `StateVersionNumber` for version failed".to_string()
                });
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateVersionNumber>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `StateVersionNumber` for from failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}/diff`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateVersionDiff>, Error<types::ErrorBody>> {
            let Self { client, project, env, state_id, version, from } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let version = version.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/versions/{}/diff",
                client.baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()), encode_path(& version
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("from", &from))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_version_diff",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::state_restore`]

[`Client::state_restore`]: super::Client::state_restore*/
    #[derive(Debug, Clone)]
    pub struct StateRestore<'a> {
        client: &'a super::Client,
        project: Result<types::ProjectName, String>,
        env: Result<types::EnvName, String>,
        state_id: Result<types::StateId, String>,
        version: Result<types::StateVersionNumber, String>,
        allow_rewind: Result<Option<bool>, String>,
        dry_run: Result<Option<bool>, String>,
        force: Result<Option<bool>, String>,
        if_match: Result<Option<types::EntityTags>, String>,
        body: Result<types::builder::StateRestore, String>,
    }
    impl<'a> StateRestore<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                project: Err("project was not initialized".to_string()),
                env: Err("env was not initialized".to_string()),
                state_id: Err("state_id was not initialized".to_string()),
                version: Err("version was not initialized".to_string()),
                allow_rewind: Ok(None),
                dry_run: Ok(None),
                force: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn project<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ProjectName>,
        {
            self.project = value
                .try_into()
                .map_err(|_| {
                    "conversion to `ProjectName` for project failed".to_string()
                });
            self
        }
        pub fn env<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EnvName>,
        {
            self.env = value
                .try_into()
                .map_err(|_| "conversion to `EnvName` for env failed".to_string());
            self
        }
        pub fn state_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateId>,
        {
            self.state_id = value
                .try_into()
                .map_err(|_| "conversion to `StateId` for state_id failed".to_string());
            self
        }
        pub fn version<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateVersionNumber>,
        {
            self.version = value
                .try_into()
                .map_err(|_| {
                    "conversion to `StateVersionNumber` for version failed".to_string()
                });
            self
        }
        pub fn allow_rewind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.allow_rewind = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for allow_rewind failed".to_string());
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        pub fn force<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.force = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for force failed".to_string());
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EntityTags>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `EntityTags` for if_match failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StateRestore>,
            <V as std::convert::TryInto<types::StateRestore>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `StateRestore` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StateRestore,
            ) -> types::builder::StateRestore,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/meltano/core/v2beta/projects/{project}/envs/{env}/state/{state_id}/versions/{version}/restore`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StateChange>, Error<types::ErrorBody>> {
            let Self {
                client,
                project,
                env,
                state_id,
                version,
                allow_rewind,
                dry_run,
                force,
                if_match,
                body,
            } = self;
            let project = project.map_err(Error::InvalidRequest)?;
            let env = env.map_err(Error::InvalidRequest)?;
            let state_id = state_id.map_err(Error::InvalidRequest)?;
            let version = version.map_err(Error::InvalidRequest)?;
            let allow_rewind = allow_rewind.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let force = force.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::StateRestore::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/meltano/core/v2beta/projects/{}/envs/{}/state/{}/versions/{}/restore",
                client.baseurl, encode_path(& project.to_string()), encode_path(& env
                .to_string()), encode_path(& state_id.to_string()), encode_path(& version
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .query(
                    &progenitor_client::QueryParam::new("allow_rewind", &allow_rewind),
                )
                .query(&progenitor_client::QueryParam::new("dry_run", &dry_run))
                .query(&progenitor_client::QueryParam::new("force", &force))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "state_restore",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}

/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
