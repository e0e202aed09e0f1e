package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"go.temporal.io/server/common/dynamicconfig"
)

// readDynamicConfig reads `key=JSON`. Skipping of time stays off unless a test asks for it here.
func readDynamicConfig(texts []string) (map[string]any, error) {
	values := map[string]any{}
	for _, text := range texts {
		key, value, _ := strings.Cut(text, "=")
		decoder := json.NewDecoder(strings.NewReader(value))
		decoder.UseNumber()
		var parsed any
		if key == "" || decoder.Decode(&parsed) != nil || decoder.More() {
			return nil, fmt.Errorf("--dynamic-config-value must read key=JSON (texts in double quotes), not %q", text)
		}
		values[key] = asNumber(parsed)
	}
	return values, nil
}

// The server takes a whole number for a whole number only as an int.
func asNumber(value any) any {
	number, ok := value.(json.Number)
	if !ok {
		return value
	}
	if whole, err := number.Int64(); err == nil {
		return int(whole)
	}
	broken, _ := number.Float64()
	return broken
}

func dynamicConfigClient(values map[string]any) dynamicconfig.StaticClient {
	client := dynamicconfig.StaticClient{
		// Reconciling lists every workflow; the server's own limit of 10 requests a second makes that slow.
		dynamicconfig.MakeKey("frontend.namespaceRPS.visibility"): 100,
	}
	for key, value := range values {
		client[dynamicconfig.MakeKey(key)] = value
	}
	return client
}
