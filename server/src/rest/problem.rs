//! Problems on the wire.

use crate::project;
use meltano_api_contract::types::Problem;

/// A problem of the domain, as the contract has it.
pub fn view(problem: project::Problem) -> Problem {
    let number = |number: Option<u64>| number.and_then(|number| i64::try_from(number).ok());
    Problem {
        code: problem.code.to_owned(),
        message: problem.message,
        hint: problem.hint,
        file: problem.file,
        line: number(problem.line),
        column: number(problem.column),
    }
}
