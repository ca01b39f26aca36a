//! The contract as people wrote it, read without the help of anything that is generated from it.

use serde_json::Value;

/// The raw contract.
pub(crate) struct Written(pub(crate) Value);

/// One operation with all that its examples say a caller may send.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) id: String,
    pub(crate) method: String,
    /// The path with its variables, as it is written.
    pub(crate) template: String,
    /// The path and the query, filled in.
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
    /// The status of success, and the media type and example of its body.
    pub(crate) success: u16,
    pub(crate) answer: Option<(String, Value)>,
    /// The links of the success: name and target.
    pub(crate) links: Vec<(String, String)>,
}

impl Request {
    /// `GET /path/{variable}`, which is how schemathesis calls it.
    pub(crate) fn label(&self) -> String {
        format!("{} {}", self.method, self.template)
    }
}

impl Written {
    /// `spec/meltano-v2.yaml`.
    pub(crate) fn contract() -> Self {
        Self(yaml_serde::from_str(include_str!("../../../spec/meltano-v2.yaml")).unwrap())
    }

    /// Every operation, in the order of the contract.
    pub(crate) fn requests(&self) -> Vec<Request> {
        let mut requests = Vec::new();
        for (path, item) in entries(&self.0["paths"]) {
            for (method, operation) in entries(item).filter(|(key, _)| *key != "parameters") {
                requests.push(self.request(path, method, item, operation));
            }
        }
        requests
    }

    /// The operation of that id.
    pub(crate) fn operation(&self, id: &str) -> Request {
        self.requests().into_iter().find(|request| request.id == id).unwrap()
    }

    fn request(&self, path: &str, method: &str, item: &Value, operation: &Value) -> Request {
        let (mut target, mut query, mut headers) = (path.to_owned(), Vec::new(), Vec::new());
        for parameter in elements(&item["parameters"]).chain(elements(&operation["parameters"])) {
            let parameter = self.follow(parameter);
            let Some(example) = parameter.get("example").map(text) else { continue };
            let name = parameter["name"].as_str().unwrap();
            match parameter["in"].as_str().unwrap() {
                "path" => target = target.replace(&format!("{{{name}}}"), &example),
                "query" => query.push(format!("{name}={example}")),
                _ => headers.push((name.to_owned(), example)),
            }
        }
        assert!(!target.contains('{'), "{path}: a parameter has no example");
        if !query.is_empty() {
            target = format!("{target}?{}", query.join("&"));
        }
        let mut successes = entries(&operation["responses"]).filter(|(status, _)| status.starts_with('2'));
        let (status, success) = successes.next().unwrap();
        let answer = entries(&success["content"]).next();
        let links = entries(&success["links"]);
        Request {
            id: operation["operationId"].as_str().unwrap().to_owned(),
            method: method.to_uppercase(),
            template: path.to_owned(),
            target,
            headers,
            body: operation.pointer("/requestBody/content/application~1json/example").cloned(),
            success: status.parse().unwrap(),
            answer: answer.map(|(media_type, content)| (media_type.to_owned(), content["example"].clone())),
            links: links.map(|(name, link)| (name.to_owned(), text(&self.follow(link)["operationId"]))).collect(),
        }
    }

    fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        let pointer = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
        pointer.map_or(value, |pointer| self.0.pointer(pointer).unwrap())
    }
}

/// A scalar as it stands in a URL or a header.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}

fn elements(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
