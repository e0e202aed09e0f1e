package main

import (
	"context"
	"fmt"

	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/log"
	"go.temporal.io/server/temporal"
)

// serve runs the server until the context ends.
func serve(ctx context.Context, s *settings) error {
	if err := demandFree(s.ip, s.port, "--port"); err != nil {
		return err
	}
	if s.uiPort != 0 {
		if err := demandFree(loopback, s.uiPort, "--ui-port"); err != nil {
			return err
		}
	}
	store := storeOf(s)
	defer store.close()
	if err := store.prepare(ctx); err != nil {
		return err
	}
	server, err := newServer(s, store)
	if err != nil {
		return err
	}
	if err := server.Start(); err != nil {
		return fmt.Errorf("the server could not start (%w)", err)
	}
	defer func() { _ = server.Stop() }()

	if err := makeReady(ctx, s); err != nil {
		return err
	}
	if s.uiPort != 0 {
		stopUI := serveUI(s)
		defer stopUI()
	}
	fmt.Printf("READY %s\n", address(reachable(s.ip), s.port))
	<-ctx.Done()
	return nil
}

func newServer(s *settings, store store) (temporal.Server, error) {
	layout, err := layOut(s)
	if err != nil {
		return nil, err
	}
	layout.config.Persistence = store.persistence()
	logger := loggerOf(s)
	authorizer, err := authorization.GetAuthorizerFromConfig(&layout.config.Global.Authorization)
	if err != nil {
		return nil, err
	}
	claimMapper, err := authorization.GetClaimMapperFromConfig(&layout.config.Global.Authorization, logger)
	if err != nil {
		return nil, err
	}
	return temporal.NewServer(
		temporal.WithConfig(layout.config),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithStaticHosts(layout.hosts),
		temporal.WithLogger(logger),
		temporal.WithAuthorizer(authorizer),
		temporal.WithClaimMapper(func(*config.Config) authorization.ClaimMapper { return claimMapper }),
		temporal.WithDynamicConfigClient(dynamicConfigClient(s.dynamicConfig)),
	)
}

func loggerOf(s *settings) log.Logger {
	if s.logLevel == "never" {
		return log.NewNoopLogger()
	}
	format := "json"
	if s.logFormat != "json" {
		format = "console"
	}
	return log.NewZapLogger(log.BuildZapLogger(log.Config{Stdout: true, Level: s.logLevel, Format: format}))
}
