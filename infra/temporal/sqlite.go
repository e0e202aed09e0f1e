package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/server/common/config"
	sqliteplugin "go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	"go.temporal.io/server/schema/sqlite"
)

// sqliteStore serves tests: in memory, or in a file.
type sqliteStore struct {
	file             string
	namespaces       []string
	searchAttributes map[string]enumspb.IndexedValueType
}

func (s *sqliteStore) prepare(context.Context) error {
	if s.file != "" {
		if err := s.setupFile(); err != nil {
			return fmt.Errorf("the SQLite file %s cannot be used (%w); check the folder and its permissions", s.file, err)
		}
	}
	// In memory the schema comes with the connection. Namespaces made before the start are known from the first request on.
	for _, name := range s.namespaces {
		namespace, err := sqlite.NewNamespaceConfig(clusterName, name, false, s.searchAttributes)
		if err != nil {
			return err
		}
		if err := sqlite.CreateNamespaces(s.sql(), namespace); err != nil {
			return err
		}
	}
	return nil
}

func (s *sqliteStore) setupFile() error {
	if _, err := os.Stat(s.file); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.file), 0o755); err != nil {
		return err
	}
	return sqlite.SetupSchema(s.sql())
}

func (s *sqliteStore) sql() *config.SQL {
	if s.file == "" {
		return &config.SQL{
			PluginName:        sqliteplugin.PluginName,
			DatabaseName:      strconv.Itoa(os.Getpid()),
			ConnectAttributes: map[string]string{"mode": "memory", "cache": "shared"},
		}
	}
	return &config.SQL{
		PluginName:   sqliteplugin.PluginName,
		DatabaseName: s.file,
		// Without underscores: the plugin silently leaves out the names that SQLite's other drivers use.
		ConnectAttributes: map[string]string{"mode": "rwc", "journal_mode": "wal", "synchronous": "normal"},
	}
}

func (s *sqliteStore) persistence() config.Persistence {
	return config.Persistence{
		NumHistoryShards: 1,
		DefaultStore:     "sqlite",
		VisibilityStore:  "sqlite",
		DataStores:       map[string]config.DataStore{"sqlite": {SQL: s.sql()}},
	}
}

func (s *sqliteStore) close() {}
