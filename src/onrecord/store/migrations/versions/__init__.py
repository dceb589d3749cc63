"""One module a step; `onrecord.store.schema.HEAD` names the last."""
