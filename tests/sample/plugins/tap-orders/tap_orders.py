"""Orders from a CSV file, incrementally by `updated_at`."""

import csv

from singer_sdk import Stream, Tap
from singer_sdk import typing as th


class Orders(Stream):
    """One record a line of the file."""

    name = "orders"
    primary_keys = ("id",)
    replication_key = "updated_at"
    is_sorted = True
    schema = th.PropertiesList(
        th.Property("id", th.IntegerType, required=True),
        th.Property("customer_email", th.StringType),
        th.Property("amount", th.NumberType),
        th.Property("updated_at", th.DateTimeType, required=True),
    ).to_dict()

    def get_records(self, context):
        """Yield the orders behind the bookmark, the oldest first."""
        start = self.get_starting_replication_key_value(context)
        with open(self.config["path"], newline="", encoding="utf-8") as file:
            for row in sorted(csv.DictReader(file), key=lambda row: row["updated_at"]):
                if start and row["updated_at"] <= start:
                    continue
                yield {**row, "id": int(row["id"]), "amount": float(row["amount"])}


class TapOrders(Tap):
    """The tap."""

    name = "tap-orders"
    config_jsonschema = th.PropertiesList(
        th.Property("path", th.StringType, required=True),
    ).to_dict()

    def discover_streams(self):
        """The one stream there is."""
        return [Orders(self)]
