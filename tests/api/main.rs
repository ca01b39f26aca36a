//! The product from outside: a real server on a real socket, a real Meltano with real plugins, the typed client.
//!
//! One file for each tag, and a few for what concerns all of them. Names are sentences of fact.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod admission;
mod canary;
mod cli;
mod client;
mod conformance;
mod envs;
mod events;
mod examples;
mod gate;
mod harness;
mod house;
mod jobs;
mod kinds;
mod languages;
mod many;
mod pages;
mod plugins;
mod projects;
mod recorder;
mod refusals;
mod restarts;
mod runs;
mod runs_together;
mod schedules;
mod service;
mod services;
mod state;
mod tests;
mod torture;
mod walkthrough;
