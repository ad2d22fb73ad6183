using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommonGround.Web.Api;

/// <summary>Tells in the description of the API that whatever is read of a case may be asked of another day.</summary>
internal sealed class DayParameter : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var isOfCase = context.Description.ActionDescriptor.EndpointMetadata.OfType<CaseArea>().Any();
        if (isOfCase && HttpMethods.IsGet(context.Description.HttpMethod ?? ""))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = "as-of",
                    In = ParameterLocation.Query,
                    Description = "The day, such as 2015-10-30, at whose end the case is read; the case’s own where none is named.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
                }
            );
        }

        return Task.CompletedTask;
    }
}
