package main

import (
	"context"

	"go.temporal.io/server/common/config"
)

// store is where the server keeps its state.
type store interface {
	// prepare makes the store ready for this version of the server; doing it twice changes nothing.
	prepare(ctx context.Context) error
	persistence() config.Persistence
	close()
}

func storeOf(s *settings) store {
	if s.postgres != nil {
		return &postgresStore{settings: s.postgres}
	}
	return &sqliteStore{file: s.sqliteFile, namespaces: s.namespaces, searchAttributes: s.searchAttributes}
}
