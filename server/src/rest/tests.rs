//! The tag `tests`. A run of tests is a run like any other; what is particular to it are its cases.

use super::runs::create::{Request, answer, digest};
use super::runs::task::{self, Wanted};
use super::runs::terms::given;
use super::{Api, wire};
use crate::runs::{self, Kind, TestCase, Verdict, junit};
use async_trait::async_trait;
use dropshot::HttpError;
use meltano_api_contract::answer::{Bytes, With};
use meltano_api_contract::api::TestsOperations;
use meltano_api_contract::gate::Caller;
use meltano_api_contract::types::{
    self, EnvPath, Run, RunPath, TestCreate, TestCreateAnswerHeaders, TestCreateHeaders, TestReport,
};

#[async_trait]
impl TestsOperations for Api {
    async fn test_create(
        &self,
        caller: Caller,
        path: EnvPath,
        headers: TestCreateHeaders,
        body: TestCreate,
    ) -> Result<With<TestCreateAnswerHeaders, Run>, HttpError> {
        let digest = digest("test_create", &body)?;
        let wanted = Wanted::Task(task::test(body.tests));
        let given = given!(body);
        let request = Request { caller, path: &path, key: headers.idempotency_key, digest, given };
        answer!(TestCreateAnswerHeaders, self.start(request, wanted).await?)
    }

    async fn test_view(&self, _: Caller, path: RunPath) -> Result<TestReport, HttpError> {
        self.project(&path.project)?;
        let (run, cases) = self.cases(&path).await?;
        let count = |verdict| cases.iter().filter(|case| case.verdict == verdict).count();
        Ok(TestReport {
            status: wire(run.status.as_str())?,
            passed: i64::try_from(count(Verdict::Passed)).unwrap_or(i64::MAX),
            failed: i64::try_from(count(Verdict::Failed)).unwrap_or(i64::MAX),
            cases: cases.into_iter().map(view).collect::<Result<_, _>>()?,
        })
    }

    async fn test_report_export(&self, _: Caller, path: RunPath) -> Result<Bytes, HttpError> {
        self.project(&path.project)?;
        let (_, cases) = self.cases(&path).await?;
        let xml = bytes::Bytes::from(junit(&cases));
        Ok(Bytes::stream(futures::stream::iter([xml])))
    }
}

impl Api {
    /// A run of tests, and its cases.
    async fn cases(&self, path: &RunPath) -> Result<(runs::Run, Vec<TestCase>), HttpError> {
        let run = self.runs.view(&path.project, &path.env, path.run.0).await?;
        if run.task.kind() != Kind::Test {
            return Err(runs::Error::NotFound(run.id).into());
        }
        let cases = self.runs.test_cases(&path.project, &path.env, path.run.0).await?;
        Ok((run, cases))
    }
}

fn view(case: TestCase) -> Result<types::TestCase, HttpError> {
    Ok(types::TestCase {
        plugin: case.plugin,
        test: case.test,
        verdict: wire(case.verdict.as_str())?,
        message: Some(case.message).filter(|message| !message.is_empty()),
        duration_seconds: case.duration.map(|duration| duration.as_secs_f64()),
    })
}
