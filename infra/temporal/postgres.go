package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"time"

	"github.com/lib/pq"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/postgresql"
	"go.temporal.io/server/tools/common/schema"
	sqltool "go.temporal.io/server/tools/sql"
)

const (
	executionSchema  = "postgresql/v12/temporal"
	visibilitySchema = "postgresql/v12/visibility"

	// Each of the server's four services has pools of its own, so few each: together they stay below PostgreSQL's usual 100.
	connectionsPerPool = 8
)

// postgresStore is the product's store: the PostgreSQL that holds the log may hold it, too.
type postgresStore struct {
	settings *postgresSettings
	claim    *sql.DB
}

func (p *postgresStore) prepare(ctx context.Context) error {
	for _, name := range []string{p.settings.database, p.settings.visibilityDatabase} {
		if err := p.createDatabase(ctx, name); err != nil {
			return p.explain(err)
		}
	}
	if err := p.claimDatabase(ctx); err != nil {
		return p.explain(err)
	}
	if err := p.migrate(p.settings.database, executionSchema); err != nil {
		return p.explain(err)
	}
	return p.explain(p.migrate(p.settings.visibilityDatabase, visibilitySchema))
}

func (p *postgresStore) createDatabase(ctx context.Context, name string) error {
	db, err := p.open("postgres")
	if err != nil {
		return err
	}
	defer db.Close()
	var there bool
	if err := db.QueryRowContext(ctx, "select exists (select from pg_database where datname = $1)", name).Scan(&there); err != nil {
		return err
	}
	if there {
		return nil
	}
	_, err = db.ExecContext(ctx, "create database "+pq.QuoteIdentifier(name))
	if is(err, "42P04", "23505") { // somebody else made it in the same moment
		return nil
	}
	return err
}

const (
	claimKey    = 7233
	longestWait = 10 * time.Second
)

// claimDatabase keeps a second server off the same databases: two would take each other's shards for ever. The wait is for one that is just ending.
func (p *postgresStore) claimDatabase(ctx context.Context) error {
	db, err := p.open(p.settings.database)
	if err != nil {
		return err
	}
	// One connection, never given back: the claim ends with it.
	db.SetMaxOpenConns(1)
	p.claim = db
	for waited := time.Duration(0); ; waited += 200 * time.Millisecond {
		var ours bool
		if err := db.QueryRowContext(ctx, "select pg_try_advisory_lock($1)", claimKey).Scan(&ours); err != nil || ours {
			return err
		}
		if waited >= longestWait {
			return fmt.Errorf("another Temporal server works on the database %q; end it, or name others by --pg-database and --pg-visibility-database", p.settings.database)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
}

func (p *postgresStore) migrate(database, schemaName string) error {
	connection, err := sqltool.NewConnection(p.sql(database), log.NewNoopLogger())
	if err != nil {
		return err
	}
	defer connection.Close()
	setup := schema.NewSetupSchemaTask(connection, &schema.SetupConfig{InitialVersion: "0.0"}, log.NewNoopLogger())
	if err := setup.Run(); err != nil {
		return err
	}
	return schema.NewUpdateSchemaTask(connection, &schema.UpdateConfig{SchemaName: schemaName}, log.NewNoopLogger()).Run()
}

func (p *postgresStore) open(database string) (*sql.DB, error) {
	source := url.URL{
		Scheme:   "postgres",
		User:     url.UserPassword(p.settings.user, p.settings.password),
		Host:     p.settings.address,
		Path:     database,
		RawQuery: "sslmode=disable&connect_timeout=10",
	}
	return sql.Open("postgres", source.String())
}

func (p *postgresStore) sql(database string) *config.SQL {
	return &config.SQL{
		PluginName:      postgresql.PluginName,
		ConnectAddr:     p.settings.address,
		ConnectProtocol: "tcp",
		DatabaseName:    database,
		User:            p.settings.user,
		Password:        p.settings.password,
		MaxConns:        connectionsPerPool,
		MaxIdleConns:    connectionsPerPool,
		MaxConnLifetime: time.Hour,
	}
}

func (p *postgresStore) persistence() config.Persistence {
	return config.Persistence{
		NumHistoryShards: int32(p.settings.shards),
		DefaultStore:     "postgres",
		VisibilityStore:  "postgres-visibility",
		DataStores: map[string]config.DataStore{
			"postgres":            {SQL: p.sql(p.settings.database)},
			"postgres-visibility": {SQL: p.sql(p.settings.visibilityDatabase)},
		},
	}
}

func (p *postgresStore) close() {
	if p.claim != nil {
		_ = p.claim.Close()
	}
}
