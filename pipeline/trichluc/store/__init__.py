"""The fact table: DuckDB, one transaction a batch, idempotent, with a ledger that balances."""
