using Microsoft.CodeAnalysis;

namespace ChatPayloadAnalyzers;

/// <summary>Types of Newtonsoft.Json, and of the libraries that send.</summary>
internal sealed partial class KnownSymbols
{
    /// <summary>Without it the vendor's SDK is not referenced.</summary>
    public INamedTypeSymbol? VendorClient => Type("PureCloudPlatform.Client.V2.Client.ApiClient");

    public INamedTypeSymbol? RestRequest => Type("RestSharp.RestRequest");

    public INamedTypeSymbol? RestClient => Type("RestSharp.RestClient");

    public INamedTypeSymbol? RestClientOptions => Type("RestSharp.RestClientOptions");

    public INamedTypeSymbol? FlurlClient => Type("Flurl.Http.FlurlClient");

    public INamedTypeSymbol? FlurlRequest => Type("Flurl.Http.FlurlRequest");

    /// <summary>RestSharp or Flurl is referenced.</summary>
    public bool HasOtherClients => RestRequest is not null || RestClient is not null || FlurlUrl is not null || FlurlClient is not null || FlurlRequest is not null;

    public INamedTypeSymbol? RefitPostAttribute => Type("Refit.PostAttribute");

    public INamedTypeSymbol? RefitBodyAttribute => Type("Refit.BodyAttribute");

    public INamedTypeSymbol? NewtonsoftWriter => Type(Newtonsoft + "JsonWriter");

    public INamedTypeSymbol? NewtonsoftTextWriter => Type(Newtonsoft + "JsonTextWriter");

    public INamedTypeSymbol? NewtonsoftSerializer => Type(Newtonsoft + "JsonSerializer");

    public INamedTypeSymbol? FlurlUrl => Type("Flurl.Url");

    public INamedTypeSymbol? JsonConvert => Type(Newtonsoft + "JsonConvert");

    public INamedTypeSymbol? JToken => Type(Newtonsoft + "Linq.JToken");

    public INamedTypeSymbol? JObject => Type(Newtonsoft + "Linq.JObject");

    public INamedTypeSymbol? JArray => Type(Newtonsoft + "Linq.JArray");

    public INamedTypeSymbol? JValue => Type(Newtonsoft + "Linq.JValue");

    public INamedTypeSymbol? JProperty => Type(Newtonsoft + "Linq.JProperty");

    public INamedTypeSymbol? JsonSerializerSettings => Type(Newtonsoft + "JsonSerializerSettings");

    public INamedTypeSymbol? StringEnumConverter => Type(Newtonsoft + "Converters.StringEnumConverter");

    public INamedTypeSymbol? IsoDateTimeConverter => Type(Newtonsoft + "Converters.IsoDateTimeConverter");

    public INamedTypeSymbol? DefaultResolver => Type(NewtonsoftSerialization + "DefaultContractResolver");

    public INamedTypeSymbol? CamelCaseResolver => Type(NewtonsoftSerialization + "CamelCasePropertyNamesContractResolver");

    public INamedTypeSymbol? DefaultNamingStrategy => Type(NewtonsoftSerialization + "DefaultNamingStrategy");

    public INamedTypeSymbol? CamelCaseNamingStrategy => Type(NewtonsoftSerialization + "CamelCaseNamingStrategy");

    public INamedTypeSymbol? SnakeCaseNamingStrategy => Type(NewtonsoftSerialization + "SnakeCaseNamingStrategy");

    public INamedTypeSymbol? KebabCaseNamingStrategy => Type(NewtonsoftSerialization + "KebabCaseNamingStrategy");

    public INamedTypeSymbol? JsonPropertyAttribute => Type(Newtonsoft + "JsonPropertyAttribute");

    public INamedTypeSymbol? JsonRequiredAttribute => Type(Newtonsoft + "JsonRequiredAttribute");

    public INamedTypeSymbol? NewtonsoftIgnoreAttribute => Type(Newtonsoft + "JsonIgnoreAttribute");

    public INamedTypeSymbol? NewtonsoftConverterAttribute => Type(Newtonsoft + "JsonConverterAttribute");

    public INamedTypeSymbol? JsonObjectAttribute => Type(Newtonsoft + "JsonObjectAttribute");

    /// <summary>What opens a type to Newtonsoft.Json, beside converters, where it stands on it, a base or an interface.</summary>
    public IEnumerable<INamedTypeSymbol> NewtonsoftOpeningAttributes => new[]
    {
        // JsonContainerAttribute is the base of JsonArray and JsonDictionary; TypeConverter makes text of a type.
        Newtonsoft + "JsonContainerAttribute",
        "System.ComponentModel.TypeConverterAttribute",
        "System.ComponentModel.DataAnnotations.MetadataTypeAttribute",
    }.Select(Type).OfType<INamedTypeSymbol>();

    /// <summary>Interfaces under which Newtonsoft.Json does not write members.</summary>
    public IEnumerable<INamedTypeSymbol> NewtonsoftOpeningInterfaces => new[]
    {
        "System.IConvertible",
        RuntimeSerialization + "ISerializable",
        "System.Dynamic.IDynamicMetaObjectProvider",
    }.Select(Type).OfType<INamedTypeSymbol>();

    public INamedTypeSymbol? NewtonsoftExtensionDataAttribute => Type(Newtonsoft + "JsonExtensionDataAttribute");
}
