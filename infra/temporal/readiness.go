package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/operatorservice/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"google.golang.org/protobuf/types/known/durationpb"
)

const longestStart = 60 * time.Second

// makeReady registers what is asked for, and comes back when a client can use it: a workflow that names an attribute which the
// server does not know yet would be tried again for ever, which looks like a hang.
func makeReady(ctx context.Context, s *settings) error {
	ctx, cancel := context.WithTimeout(ctx, longestStart)
	defer cancel()
	c, err := client.NewLazyClient(client.Options{HostPort: address(reachable(s.ip), s.port), Logger: silent{}})
	if err != nil {
		return err
	}
	defer c.Close()
	for _, namespace := range s.namespaces {
		steps := []func() error{
			func() error { return register(ctx, c, namespace, s.retention) },
			func() error { return addSearchAttributes(ctx, c, namespace, s.searchAttributes) },
			func() error { return search(ctx, c, namespace, s.searchAttributes) },
		}
		for _, step := range steps {
			if err := untilDone(ctx, step); err != nil {
				return fmt.Errorf("the namespace %q could not be made ready (%w)", namespace, err)
			}
		}
	}
	return nil
}

func register(ctx context.Context, c client.Client, namespace string, retention time.Duration) error {
	_, err := c.WorkflowService().RegisterNamespace(ctx, &workflowservice.RegisterNamespaceRequest{
		Namespace:                        namespace,
		WorkflowExecutionRetentionPeriod: durationpb.New(retention),
	})
	var there *serviceerror.NamespaceAlreadyExists
	if errors.As(err, &there) {
		return nil
	}
	return err
}

func addSearchAttributes(ctx context.Context, c client.Client, namespace string, wanted map[string]enumspb.IndexedValueType) error {
	have, err := c.OperatorService().ListSearchAttributes(ctx, &operatorservice.ListSearchAttributesRequest{Namespace: namespace})
	if err != nil {
		return err
	}
	missing := maps.Clone(wanted)
	for name, valueType := range have.CustomAttributes {
		if asked, ok := wanted[name]; ok && asked != valueType {
			return final{fmt.Errorf("the search attribute %q is there as %v, not as %v; name it otherwise", name, valueType, asked)}
		}
		delete(missing, name)
	}
	if len(missing) == 0 {
		return nil
	}
	_, err = c.OperatorService().AddSearchAttributes(ctx, &operatorservice.AddSearchAttributesRequest{Namespace: namespace, SearchAttributes: missing})
	return err
}

func search(ctx context.Context, c client.Client, namespace string, attributes map[string]enumspb.IndexedValueType) error {
	for name := range attributes {
		query := fmt.Sprintf("`%s` IS NULL", name)
		if _, err := c.WorkflowService().CountWorkflowExecutions(ctx, &workflowservice.CountWorkflowExecutionsRequest{Namespace: namespace, Query: query}); err != nil {
			return err
		}
	}
	return nil
}

// final is a failure that trying again does not mend.
type final struct{ error }

func untilDone(ctx context.Context, step func() error) error {
	for {
		err := step()
		var never final
		if err == nil || errors.As(err, &never) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// silent keeps the client from telling of its first attempts, made while the server is still opening its doors.
type silent struct{}

func (silent) Debug(string, ...any) {}
func (silent) Info(string, ...any)  {}
func (silent) Warn(string, ...any)  {}
func (silent) Error(string, ...any) {}
